//! The toolkit that screens are drawn with. It knows nothing about interviews.
