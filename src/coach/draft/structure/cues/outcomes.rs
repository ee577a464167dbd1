//! The words by which a result is known: one that can be checked, and one that only sounds good.

/// What begins a result.
pub(in crate::coach::draft::structure) const OPENERS: &[&str] = &[
    "as a|the|one ?direct ?final result|consequence|outcome",
    "in the end",
    "at the|its end",
    "by the|that ..1 day|week|month|evening|afternoon|noon|morning|end|year",
    "by the|that|its end|following|next|time|summer|spring|autumn|winter",
    "by ?late|early|mid january|february|march|april|june|july|august|september|october|november|december",
    "the|our|its|my ?final|end|first|main result|results|outcome|effect was|were|is|came|showed",
    "eventually",
    "ultimately",
    "in the|our following|next|coming|first|last ..2 week|weeks|month|months|year|years|audit|exam|semester|term|survey|quarter",
    "over the|those|these following|next|coming|first|# ..2 week|weeks|month|months|year|years",
    "within a|an|one|the|# ..2 minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years",
    "since then|that|this",
    "from then|that|this on|day|week|month|point",
    "a|an|one|some|few|# minute|minutes|hour|hours|day|days|week|weeks|month|months|year|years later|after|afterwards|afterward",
    "two|three|four|five|six|seven|eight|nine|ten|twelve minutes|hours|days|weeks|months|years later|after|afterwards|afterward",
    "afterwards|afterward",
    "that|this|it|which led|meant|allowed|resulted|reduced|saved|prevented|avoided|brought|increased|improved|raised|cut",
    "after|following that|this the|our|it|they|he|she|everybody|everyone|all|nobody|each",
    "after a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|# ..1 day|days|week|weeks|month|months|year|years|hour|hours",
    "because of this|that",
    "thanks to this|that|the|our|my",
    "to this day",
    "the next|following day|morning|week|month|year",
    "later that|the|he|she|they",
    "today|now the|it|they|our|that|this|all|every|he|she|both|each|other|most|we",
    "after|following the|this|that|our|my ..2 change|talk|meeting|conversation|project|training|session|course|intervention|audit",
];

/// What came of it, and could be looked up.
pub(in crate::coach::draft::structure) const CHECKABLE: &[&str] = &[
    "was|were|is|are|got|been|be|being ..2 confirmed|adopted|accepted|published|approved|discharged|presented|implemented|introduced|diagnosed|treated|operated|transferred|intubated|evacuated|drained|removed|corrected|fixed|canceled|cancelled|rescheduled|avoided|prevented|delivered|complete|completed|finished|extubated|negative|normal|benign|taken|moved|copied|printed|extended|included|added|reopened|cleared|saved|reversed|revised|amended|updated|changed|cited|awarded|selected|chosen|elected|promoted|offered|invited|hired|installed|replaced|started|stopped|found|used|kept|made|sent|signed|withdrawn|ruled|clipped|repaired|recruited|translated|posted|closed|funded|renewed|admitted|caught|detected|stable|alive|safe|reduced|halved|doubled|nominated|asked|given|able|right|wrong|correct|ready|rewritten|cured|trained|vaccinated|screened|seen|scanned|recalled|waived|returned|shared|rolled|extended|repeated|open|live|lost|missed|harmed|hurt",
    "copied|confirmed|recovered|survived|apologized|apologised|agreed|accepted|adopted|approved|passed|won|consented|signed|confirmed|diagnosed|matched|graduated|published|reopened|renewed",
    "fell|dropped|rose|grew|decreased|increased|declined|shrank|climbed|went|improved ..2 from|to|by|below|above|under|over|down|up",
    "no|not|without|zero ..2 one|single|further|more|complication|complications|patient|patients|delay|delays|error|errors|wrong|missed|loss|harm|incident|incidents|complaint|complaints|repeat|dose|case|cases|scan",
    "nobody|none|neither",
    "became|become ..2 standard|routine|part|policy|permanent|chief|the|a|head|friends|our|mandatory",
    "is|are|was|were ..2 still|now|since|today|routinely ..2 in|used|use|standard|running|part|hanging|follow|followed|routine|there|taught|done|the|alive|open|kept|my|given|printed",
    "still|now use*|run*|follow*|works|work|hang*|stand*|do|does|ask|asks|call|calls|keep|keeps|meet|live*|applies|write|writes|send|sends|print*",
    "he|she|they|who|everyone|everybody|both|all|senior*|attending*|consultant*|radiologist*|surgeon*|chief*|head*|director*|professor*|supervisor*|resident*|fellow*|nurse*|family*|mother|father|wife|husband|son|daughter|patient*|team*|department*|hospital*|committee*|ward*|unit*|students|intern*|colleague*|intern|group*|boss*|mentor*|clinic*|captain|center*|school*|university*|board*|group* ?later|then|even|finally|also|soon|now ..2 agreed|accepted|apologized|apologised|adopted|signed|chose|introduced|invited|offered|canceled|cancelled|admitted|passed|hired|recovered|survived|operated|drained|treated|printed|copied|reduced|cut|saved|found|caught|published|reached|won|completed|doubled|halved|closed|lost|walked|slept|use|used|uses",
    "on|in time",
    "within|under budget|target|the ..1 hour|window|limit|range",
    "award|prize|certificate|grant|poster|abstract|paper|manuscript|publication|journal|conference|guideline|protocol|policy|template|poster|scholarship|letter of|won|in|at|was|is|for|accepted|published",
    "first|second|third|best place|prize|poster|author|attempt",
    "turned out",
    "i ?also|later|then|now passed|won|received|published|graduated|reduced|got|matched|defended|became",
    "we ?also|later|then|now passed|won|received|published|reduced|got|reached|cut|saved|found|submitted|presented|finished|completed|avoided|prevented|caught|still|have|agreed|became|kept|scored|lost|missed|needed",
    "cut|halved|doubled|tripled|reduced the|our|it|waiting|by|in|from|to",
    "showed|revealed|proved|confirmed ..2 a|an|the|no|that|it|normal|only|small|large|free|clear|right",
    "went|walked|sent|returned ..2 home",
    "asked|invited me ..1 to|for teach|present|share|train|lead|join|continue|stay|write|show|help|come",
    "changed the|its|their|his|her ..1 policy|rule|rules|protocol|practice|form|plan|schedule|template|order|list|diagnosis|report|treatment",
    "full|complete|good recovery",
    "cover letter",
    "rate|rates|time|times|number|score|scores|errors|delays|calls|complaints|attendance|turnaround ..2 fell|dropped|rose|improved|increased|decreased|doubled|halved|went|reached",
    "in use",
    "survival|diagnosis|surgery|operation|biopsy|pathology|culture|scan|ct|mri|ultrasound was|confirmed|showed|went",
    "to surgery|theater|theatre|icu",
    "operating room|theater|theatre",
];

/// What sounds good and cannot be checked.
pub(in crate::coach::draft::structure) const VAGUE: &[&str] = &[
    "went|worked|ended|finished|turned|came|did ..2 well|fine|smoothly|better|good|great|nicely|out|okay|ok",
    "success*",
    "improv*",
    "better|faster|easier|smoother|happier|calmer|quicker|safer|stronger|efficient|smooth",
    "happy|satisfied|pleased|grateful|impressed|appreciated|appreciate|thanked|praised|proud|relieved|thankful|content|glad",
    "helped|benefited",
    "solved|resolved|settled|sorted",
    "good|positive|excellent|great|nice|wonderful feedback|result|results|outcome|impact|impression|effect|experience",
    "trust*",
    "big|great|huge|real|positive|significant difference|change|impact|success",
    "well received",
    "a lot",
];

/// Sentences that tell what one felt or thinks of it: no result.
pub(in crate::coach::draft::structure) const FEELING: &[&str] = &[
    "i felt|feel|was|am|think|believe|hope|guess",
    "for me",
    "experience",
];
