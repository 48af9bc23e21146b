package vn.lientinh.ui.present;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import vn.lientinh.ui.present.Command.Simple;

/** The keys of the stage, those that clickers send among them. */
final class StageKeys {

    /** What a key asks for, or null when the stage has no use for it. */
    static @Nullable Command command(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return null;
        }
        int digit = digit(event.getCode());
        if (digit >= 0) {
            return new Command.Digit(digit);
        }
        return switch (event.getCode()) {
            case RIGHT, KP_RIGHT, SPACE, PAGE_DOWN -> Simple.NEXT;
            case LEFT, KP_LEFT, PAGE_UP -> Simple.PREVIOUS;
            case DOWN, KP_DOWN -> Simple.LATER;
            case UP, KP_UP -> Simple.EARLIER;
            case HOME -> Simple.FIRST;
            case END -> Simple.LAST;
            case ENTER -> Simple.ENTER;
            case BACK_SPACE -> Simple.ERASE;
            // Clickers send a full stop where they have a button for a blank screen.
            case B, PERIOD, DECIMAL -> Simple.BLANK;
            case L -> Simple.POINTER;
            case P -> Simple.PLAY;
            case ESCAPE -> Simple.ESCAPE;
            default -> null;
        };
    }

    private static int digit(KeyCode code) {
        return switch (code) {
            case DIGIT0, NUMPAD0 -> 0;
            case DIGIT1, NUMPAD1 -> 1;
            case DIGIT2, NUMPAD2 -> 2;
            case DIGIT3, NUMPAD3 -> 3;
            case DIGIT4, NUMPAD4 -> 4;
            case DIGIT5, NUMPAD5 -> 5;
            case DIGIT6, NUMPAD6 -> 6;
            case DIGIT7, NUMPAD7 -> 7;
            case DIGIT8, NUMPAD8 -> 8;
            case DIGIT9, NUMPAD9 -> 9;
            default -> -1;
        };
    }

    private StageKeys() {
    }
}
