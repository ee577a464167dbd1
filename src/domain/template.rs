//! Texts with places to fill in: the confirm-back mail and the thank-you note.
