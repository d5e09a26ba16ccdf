package io.closeout.invoicing.paper;

/** Text that XML 1.0 can hold. */
final class XmlText {

    private XmlText() {}

    /** Without what XML cannot say at all: control characters, and halves of characters. */
    static String of(String text) {
        return text.codePoints()
                .filter(XmlText::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    // https://www.w3.org/TR/xml/#charsets
    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
