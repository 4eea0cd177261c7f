package cn.guicheng.web.kit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, as a JPEG says (Exif 2.3, tag 0x0112): telephones write pictures as they lie. */
enum Orientation {
    UPRIGHT(0),
    UPSIDE_DOWN(2),
    ON_ITS_LEFT(1),
    ON_ITS_RIGHT(3);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private final int quarters;

    Orientation(int quarters) {
        this.quarters = quarters;
    }

    /** By how much the picture is turned to the right, in radians. */
    double turn() {
        return quarters * Math.PI / 2;
    }

    /** Whether width and height change places. */
    boolean lies() {
        return quarters % 2 == 1;
    }

    /** Upright where it is no JPEG, or says nothing that makes sense. */
    static Orientation of(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file));
        } catch (RuntimeException cutShort) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer file) {
        if (word(file) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        for (int marker = word(file); marker != START_OF_SCAN; marker = word(file)) {
            int next = file.position() + Math.max(2, Short.toUnsignedInt(file.getShort(file.position())));
            if (marker == APPLICATION_1 && file.getInt(file.position() + 2) == EXIF) {
                return inExif(file.slice(file.position() + 8, next - file.position() - 8));
            }
            file.position(next);
        }
        return UPRIGHT;
    }

    private static Orientation inExif(ByteBuffer exif) {
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Short.toUnsignedInt(exif.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int place = directory + 2 + entry * ENTRY;
            if (Short.toUnsignedInt(exif.getShort(place)) == TAG) {
                return called(exif.getShort(place + 8));
            }
        }
        return UPRIGHT;
    }

    /** Mirrored ones are written by no camera. */
    private static Orientation called(int value) {
        return switch (value) {
            case 3 -> UPSIDE_DOWN;
            case 6 -> ON_ITS_LEFT;
            case 8 -> ON_ITS_RIGHT;
            default -> UPRIGHT;
        };
    }

    private static int word(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort());
    }
}
