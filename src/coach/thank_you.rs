//! What to mend in a thank-you note before it is sent.
