//! An explanation in figures, and the list of explanations.

use super::guide::JourneyGuide;
use super::narrative::words;
use super::{Explanation, JourneyPart, Portrait};

impl Explanation {
    /// One that nothing is written for yet.
    pub fn of(topic: &str) -> Self {
        Self {
            topic: topic.to_owned(),
            ..Self::default()
        }
    }

    /// The words of a part.
    pub fn words(&self, part: JourneyPart) -> usize {
        let bullets = self.part(part).iter();
        bullets.map(|bullet| words(bullet)).sum()
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        JourneyPart::ALL.iter().all(|part| self.words(*part) == 0)
    }

    /// Whether something is written in every part.
    pub fn is_complete(&self) -> bool {
        JourneyPart::ALL.iter().all(|part| self.words(*part) > 0)
    }

    /// The share of the words that the problem takes, from 0 to 1; nothing where nothing is written.
    pub fn own_share(&self) -> Option<f64> {
        let count = |part: &JourneyPart| u32::try_from(self.words(*part)).unwrap_or(u32::MAX);
        let all: f64 = JourneyPart::ALL
            .iter()
            .map(|part| f64::from(count(part)))
            .sum();
        (all > 0.0).then(|| f64::from(count(&JourneyPart::Own)) / all)
    }
}

impl Portrait {
    /// The explanation of a topic, where one was begun.
    pub fn explanation(&self, topic: &str) -> Option<&Explanation> {
        self.journey
            .iter()
            .find(|explanation| explanation.topic == topic)
    }

    /// The topics in order: those of the guide, then the person's own.
    pub fn topics<'a>(&'a self, guide: &'a JourneyGuide) -> Vec<&'a str> {
        let known = guide.topics.iter().map(|topic| topic.id.as_str());
        let own = self
            .journey
            .iter()
            .map(|explanation| explanation.topic.as_str());
        let own = own.filter(|topic| guide.topic(topic).is_none());
        known.chain(own).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::portrait::Topic;

    #[test]
    fn the_share_of_the_problem_is_that_of_its_words() {
        let mut explanation = Explanation::of("gap");
        assert!(explanation.is_empty());
        assert_eq!(explanation.own_share(), None);
        explanation.own = vec!["one gap".into()];
        assert_eq!(explanation.own_share(), Some(1.0));
        explanation.learned = vec!["four more words here".into(), "and two".into()];
        assert_eq!(explanation.own_share(), Some(0.25));
        assert!(!explanation.is_complete());
        explanation.resolved = vec!["done".into()];
        assert!(explanation.is_complete());
    }

    #[test]
    fn own_topics_follow_those_of_the_guide() {
        let topic = |id: &str, name: &str| Topic {
            id: id.into(),
            name: name.into(),
            ..Topic::default()
        };
        let guide = JourneyGuide {
            topics: vec![topic("gap", "A gap"), topic("visa", "A visa")],
            ..JourneyGuide::default()
        };
        let portrait = Portrait {
            journey: vec![Explanation::of("From surgery"), Explanation::of("visa")],
            ..Portrait::default()
        };
        assert_eq!(portrait.topics(&guide), ["gap", "visa", "From surgery"]);
        assert_eq!(guide.name("visa"), "A visa");
        assert_eq!(guide.name("From surgery"), "From surgery");
        assert!(portrait.explanation("visa").is_some());
        assert!(portrait.explanation("gap").is_none());
    }
}
