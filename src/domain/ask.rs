//! Questions to ask: the lists, what was chosen for whom, and what was asked already.
