//! Season spreadsheets (RFC 4180 and what spreadsheets make of it), in and out.
