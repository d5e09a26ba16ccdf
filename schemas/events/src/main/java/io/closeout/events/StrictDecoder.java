package io.closeout.events;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.avro.AvroTypeException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro binary from bytes it does not trust. No length and no count that the bytes state is believed beyond the
 * bytes that are left, so garbage costs no memory; text must be valid UTF-8.
 */
final class StrictDecoder extends Decoder {

    private final byte[] bytes;
    private int position;

    StrictDecoder(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.position = offset;
    }

    int position() {
        return position;
    }

    int remaining() {
        return bytes.length - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() throws IOException {
        var value = bytes[advance(1)];
        if (value != 0 && value != 1) {
            throw new AvroTypeException("%d is not a boolean".formatted(value));
        }
        return value == 1;
    }

    @Override
    public int readInt() throws IOException {
        var value = readLong();
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw new AvroTypeException("%d is not a 32-bit number".formatted(value));
        }
        return (int) value;
    }

    @Override
    public long readLong() throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[advance(1)];
            zigzag |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return (zigzag >>> 1) ^ -(zigzag & 1);
            }
        }
        throw new AvroTypeException("a number has more than ten bytes");
    }

    @Override
    public float readFloat() {
        throw new UnsupportedOperationException("the contract has no float");
    }

    @Override
    public double readDouble() {
        throw new UnsupportedOperationException("the contract has no double");
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) throws IOException {
        return new Utf8(readString());
    }

    @Override
    public String readString() throws IOException {
        int length = readLength();
        int start = advance(length);
        var text = new String(bytes, start, length, StandardCharsets.UTF_8);
        // A replacement character is either in the text itself or stands for broken bytes.
        if (text.indexOf('\uFFFD') >= 0) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, length));
        }
        return text;
    }

    @Override
    public void skipString() throws IOException {
        skipBytes();
    }

    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) throws IOException {
        int length = readLength();
        int start = advance(length);
        return ByteBuffer.wrap(bytes, start, length).slice();
    }

    @Override
    public void skipBytes() throws IOException {
        advance(readLength());
    }

    @Override
    public void readFixed(byte[] target, int start, int length) throws IOException {
        System.arraycopy(bytes, advance(length), target, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        advance(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public long readArrayStart() throws IOException {
        return readCount();
    }

    @Override
    public long arrayNext() throws IOException {
        return readCount();
    }

    @Override
    public long skipArray() throws IOException {
        return skipBlocks();
    }

    @Override
    public long readMapStart() throws IOException {
        return readCount();
    }

    @Override
    public long mapNext() throws IOException {
        return readCount();
    }

    @Override
    public long skipMap() throws IOException {
        return skipBlocks();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    /** Number of items of the next block; 0 ends the list. A negative one is followed by the block's size. */
    private long readCount() throws IOException {
        long count = readLong();
        if (count < 0) {
            readLong();
            count = -count;
        }
        // Each item of our schemas takes at least one byte.
        if (count < 0 || count > remaining()) {
            throw new EOFException("%d items are stated, %d bytes are left".formatted(count, remaining()));
        }
        return count;
    }

    /** Skips blocks whose size is stated; the caller skips the items of one whose size is not. */
    private long skipBlocks() throws IOException {
        long count = readLong();
        while (count < 0) {
            advance(readLength());
            count = readLong();
        }
        if (count > remaining()) {
            throw new EOFException("%d items are stated, %d bytes are left".formatted(count, remaining()));
        }
        return count;
    }

    private int readLength() throws IOException {
        long length = readLong();
        if (length < 0 || length > remaining()) {
            throw new EOFException("%d bytes are stated, %d are left".formatted(length, remaining()));
        }
        return (int) length;
    }

    private int advance(int length) throws IOException {
        if (length < 0 || length > remaining()) {
            throw new EOFException("%d bytes are needed, %d are left".formatted(length, remaining()));
        }
        int start = position;
        position += length;
        return start;
    }
}
