/// Texts of programmes and places in them. A text goes in with its name, and stretches of it are what `syntax` gives to all that it reads, so that messages can show the line. It uses no other
/// room; `syntax` comes next.
package org.complang.source;
