package vn.lientinh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everyTextIsReadAsAPattern() {
        for (Locale locale : List.of(Messages.VIETNAMESE, Messages.ENGLISH)) {
            Messages messages = new Messages(locale);
            ResourceBundle bundle = ResourceBundle.getBundle("vn.lientinh.messages", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertTrue(bundle.keySet().size() > 1000);
            bundle.keySet()
                    .forEach(key -> assertEquals(
                            new MessageFormat(bundle.getString(key), locale).format(new Object[]{1, 2, 3}),
                            messages.text(key, 1, 2, 3), key));
        }
    }
}
