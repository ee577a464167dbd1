//! Small words by language, without accents, each list in the order of the alphabet. Words that are English too are left
//! out of the others.

/// Small words of English.
#[rustfmt::skip]
pub(super) const ENGLISH: &[&str] = &[
    "a", "about", "after", "again", "all", "also", "although", "always", "am", "an", "and", "any", "are", "as", "at",
    "be", "because", "been", "before", "being", "both", "but", "by", "came", "can", "cant", "could", "couldnt", "did",
    "didnt", "do", "does", "done", "dont", "down", "during", "each", "even", "every", "few", "first", "for", "from",
    "get", "give", "given", "go", "got", "had", "has", "have", "having", "he", "her", "here", "him", "his", "how",
    "i", "id", "if", "ill", "im", "in", "into", "is", "isnt", "it", "its", "ive", "just", "keep", "kept", "know",
    "last", "learned", "made", "make", "many", "me", "more", "most", "much", "my", "never", "next", "no", "not",
    "now", "of", "off", "on", "one", "only", "or", "other", "our", "out", "over", "own", "said", "same", "saw",
    "second", "see", "she", "should", "since", "so", "some", "still", "such", "take", "taken", "than", "that",
    "thats", "the", "their", "them", "then", "there", "these", "they", "theyre", "this", "those", "through", "time",
    "to", "today", "told", "too", "took", "under", "until", "up", "us", "use", "used", "very", "want", "wanted",
    "was", "wasnt", "we", "well", "went", "were", "what", "when", "where", "which", "while", "who", "whom", "whose",
    "why", "will", "with", "within", "without", "would", "year", "years", "yes", "yet", "you", "your", "youre",
];

/// Other words that are often in bullets of English without small words.
#[rustfmt::skip]
pub(super) const CONTENT: &[&str] = &[
    "abdomen", "abdominal", "abstract", "acute", "admission", "age", "aid", "ankle", "answer", "application", "arm",
    "asked", "attending", "audit", "away", "baby", "back", "bad", "bank", "based", "batch", "bed", "beds", "begin",
    "best", "better", "big", "biopsy", "birth", "black", "blood", "bone", "book", "brain", "breast", "breath",
    "bring", "broke", "brother", "business", "call", "calls", "calm", "care", "career", "case", "cases", "center",
    "centre", "chair", "chart", "check", "chest", "chief", "child", "children", "city", "class", "clean", "clear",
    "clerk", "clerkship", "clinic", "clinical", "close", "clots", "club", "cold", "colleague", "college", "come",
    "community", "conference", "conflict", "consent", "consult", "contrast", "core", "country", "course", "crash",
    "creatinine", "daily", "data", "daughter", "day", "days", "dean", "death", "decide", "deep", "delay",
    "department", "diagnosis", "died", "different", "difficult", "doctor", "doctors", "door", "dose", "double",
    "drain", "draw", "drug", "ear", "early", "easy", "elective", "emergency", "energy", "english", "error", "exam",
    "example", "exams", "excellent", "eye", "face", "fail", "failure", "fall", "family", "far", "farm", "fast", "fat",
    "father", "feel", "feet", "fellow", "fellowship", "fever", "film", "films", "final", "find", "fine", "fire",
    "five", "flow", "flu", "focus", "follow", "food", "foot", "form", "found", "four", "fracture", "free", "friend",
    "friends", "front", "full", "game", "gap", "general", "girl", "goal", "gold", "good", "government", "graduate",
    "great", "group", "grow", "guide", "half", "hand", "hands", "happy", "hard", "hardworking", "head", "health",
    "hear", "heart", "help", "helped", "hepatic", "high", "hip", "history", "home", "honest", "hope", "hospital",
    "hospitals", "hour", "hours", "house", "idea", "image", "images", "imaging", "important", "infection", "intern",
    "interns", "internship", "interview", "iodine", "job", "join", "journal", "junior", "juniors", "key", "kidney",
    "knee", "lab", "labor", "lack", "language", "large", "late", "launch", "lead", "leader", "leadership", "learn",
    "lectures", "led", "left", "leg", "lesion", "level", "life", "light", "like", "limited", "line", "list", "liver",
    "local", "long", "look", "love", "low", "lung", "lungs", "machine", "mail", "main", "male", "man", "manager",
    "map", "mark", "mass", "mean", "medical", "medicine", "meet", "mentor", "message", "method", "midwife", "mind",
    "minute", "minutes", "mistake", "money", "monitor", "month", "months", "morning", "mother", "motivated", "motto",
    "move", "name", "nation", "neck", "need", "nerve", "new", "news", "nice", "night", "nights", "nine", "nodule",
    "none", "noon", "normal", "note", "number", "nurse", "nurses", "observer", "old", "online", "open", "operation",
    "oral", "order", "organ", "pain", "paper", "parents", "part", "passion", "patient", "patients", "pattern", "peer",
    "pelvis", "people", "phone", "physics", "plan", "play", "please", "point", "poor", "poster", "practice",
    "pregnant", "presented", "problem", "process", "professor", "program", "project", "proud", "public", "pulse",
    "quality", "question", "questions", "quick", "quiet", "radiograph", "radiographer", "radiologist", "radiologists",
    "radiology", "rate", "read", "real", "reason", "record", "referral", "remote", "report", "reported", "reports",
    "rescue", "research", "residency", "resident", "residents", "result", "results", "review", "risk", "road", "role",
    "room", "rotation", "round", "rounds", "run", "rural", "safe", "safety", "sample", "scan", "scanner", "scans",
    "scholar", "school", "science", "score", "search", "senior", "service", "session", "seven", "shift", "shifts",
    "short", "show", "sick", "simple", "sister", "six", "skill", "skills", "small", "software", "son", "speak",
    "spine", "staff", "stage", "start", "state", "step", "stone", "story", "strength", "stress", "stroke", "strong",
    "student", "students", "studies", "study", "sun", "supervisor", "surgeon", "surgery", "surgical", "system",
    "table", "talk", "taught", "teach", "teacher", "team", "teamwork", "technologist", "ten", "test", "thank",
    "theatre", "thesis", "thing", "things", "think", "third", "thought", "three", "tired", "town", "trauma", "travel",
    "triage", "trip", "true", "trust", "try", "tumor", "turn", "two", "ultrasound", "understand", "unit",
    "university", "upper", "urgent", "vascular", "vein", "village", "virtual", "visa", "visit", "voice", "volunteer",
    "wait", "walk", "ward", "wards", "warm", "waste", "water", "way", "weak", "week", "weekly", "weeks", "white",
    "whole", "wife", "winter", "woman", "women", "word", "words", "work", "workflow", "workload", "works", "workshop",
    "world", "write", "wrong", "wrote", "yesterday", "young",
];

/// How English words of some length end.
pub(super) const ENDINGS: [&str; 17] = [
    "ing", "ed", "ly", "tion", "tions", "ness", "ship", "ment", "ments", "ful", "ies", "ity",
    "ology", "ists", "ical", "ance", "ence",
];

/// Small words of other languages; Vietnamese first, which is known by its letters too.
#[rustfmt::skip]
pub(super) const OTHERS: [(&str, &[&str]); 15] = [
    ("Vietnamese", &[
        "bac", "bệnh", "cac", "cho", "co", "của", "khi", "khong", "la", "muốn", "một", "nay", "người", "nhưng",
        "những", "sĩ", "toi", "trong", "va", "viện", "với", "đa", "được",
    ]),
    ("Spanish", &[
        "al", "anos", "como", "con", "cuando", "del", "desde", "despues", "donde", "el", "en", "entre", "era",
        "esta", "estaba", "este", "estoy", "fue", "habia", "hace", "hasta", "la", "las", "le", "lo", "los", "mas",
        "medica", "medicina", "medico", "mi", "mis", "muy", "nos", "paciente", "pacientes", "para", "pero", "por",
        "porque", "que", "quiero", "se", "ser", "sin", "sobre", "soy", "su", "sus", "tambien", "tengo", "trabajo",
        "un", "una", "vez", "yo",
    ]),
    ("Portuguese", &[
        "anos", "ao", "aos", "com", "da", "das", "depois", "em", "era", "estava", "estou", "eu", "foi", "fui",
        "isso", "mais", "mas", "medica", "medico", "meu", "minha", "muito", "na", "nao", "nos", "os", "paciente",
        "para", "pela", "pelo", "porque", "quando", "que", "sao", "sou", "tambem", "tenho", "trabalhei", "trabalho",
        "tres", "uma", "uns", "voce",
    ]),
    ("French", &[
        "au", "aux", "avais", "avec", "ce", "cest", "cette", "chez", "dans", "depuis", "des", "du", "elle", "est",
        "et", "etait", "ete", "il", "ils", "jai", "je", "jetais", "la", "le", "les", "lhopital", "ma", "mais",
        "medecin", "mes", "mon", "nous", "patiente", "pendant", "pour", "quand", "que", "qui", "sa", "suis", "tres",
        "un", "une", "voudrais", "vous",
    ]),
    ("German", &[
        "aber", "arzt", "arztin", "auch", "auf", "aus", "bei", "bin", "das", "dass", "dem", "der", "ein", "eine",
        "einem", "einen", "einer", "fur", "habe", "hat", "ich", "ist", "mein", "meine", "meinem", "meiner", "mit",
        "mochte", "nach", "nicht", "oder", "seit", "sich", "sie", "uber", "und", "viele", "von", "wahrend", "waren",
        "weil", "werden", "wie", "wir", "wird", "wurde", "zu", "zum", "zur",
    ]),
    ("Italian", &[
        "alla", "anche", "anni", "che", "con", "dei", "del", "della", "delle", "di", "dopo", "ero", "gli", "ho",
        "il", "le", "lo", "medico", "mi", "mia", "mio", "molto", "nel", "nella", "non", "ospedale", "per", "perche",
        "piu", "quando", "questa", "questo", "sono", "stato", "un", "una", "vorrei",
    ]),
    ("Dutch", &[
        "aan", "arts", "ben", "bij", "dat", "de", "een", "en", "er", "graag", "heb", "hebben", "het", "ik", "maar",
        "met", "mijn", "naar", "niet", "ook", "op", "toen", "uit", "van", "voor", "werd", "wil", "worden", "zijn",
    ]),
    ("Turkish", &[
        "ama", "ben", "benim", "bir", "bu", "cok", "daha", "degil", "doktor", "doktorum", "gibi", "hasta", "hastane",
        "hastanede", "icin", "ile", "istiyorum", "kadar", "ne", "olan", "olarak", "oldu", "oldum", "sonra", "var",
        "ve", "yil", "yok", "zaman",
    ]),
    ("Hindi or Urdu", &[
        "apne", "apni", "aur", "bahut", "bhi", "gaya", "gayi", "hai", "hain", "hoon", "hua", "hui", "hum", "hun",
        "jo", "ka", "kar", "karna", "karta", "karti", "ke", "ki", "kiya", "ko", "kya", "kyunki", "lekin", "liye",
        "maine", "mein", "mera", "mere", "meri", "mujhe", "nahi", "nahin", "ne", "phir", "raha", "rahi", "saath",
        "sath", "se", "tak", "tha", "thi", "toh", "wahan", "wala", "woh", "yahan", "yeh",
    ]),
    ("Indonesian or Malay", &[
        "adalah", "akan", "anda", "bisa", "dalam", "dan", "dari", "dengan", "di", "dokter", "ingin", "ini", "itu",
        "juga", "kami", "karena", "ke", "lebih", "menjadi", "oleh", "pasien", "rumah", "sakit", "saya", "seorang",
        "sudah", "telah", "tidak", "untuk", "yang",
    ]),
    ("Tagalog", &[
        "aking", "ako", "ang", "ay", "gusto", "hindi", "isang", "ito", "kasi", "ko", "kong", "kung", "maging", "mga",
        "na", "namin", "ng", "ngunit", "niya", "po", "sa", "siya",
    ]),
    ("Romanian", &[
        "ca", "care", "cu", "din", "este", "fost", "la", "medic", "mi", "nu", "pe", "pentru", "sa", "sau", "si",
        "spital", "sunt", "un", "vreau",
    ]),
    ("Polish", &[
        "ale", "był", "byłem", "chcę", "dla", "jako", "jest", "jestem", "ktory", "lekarz", "lekarzem", "mnie", "moj",
        "moja", "na", "nie", "od", "oraz", "po", "przez", "się", "szpitalu", "w", "ze",
    ]),
    ("Swahili", &[
        "daktari", "hii", "hospitali", "ili", "katika", "kuwa", "kwa", "lakini", "mgonjwa", "mimi", "na", "ni",
        "ninataka", "sana", "wa", "wangu", "ya", "yangu",
    ]),
    ("Russian or Arabic in Latin letters", &[
        "ana", "byl", "chto", "eto", "fi", "hada", "hatha", "ila", "kak", "kana", "kont", "kunt", "lam", "min", "ne",
        "ochen", "rabotal", "rabotala", "ya",
    ]),
];
