package vn.lientinh.print;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DDrawControlDefault;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.jspecify.annotations.Nullable;
import vn.lientinh.render.GroupGraphics;
import vn.lientinh.render.LayerHint;
import vn.lientinh.render.WordsHint;

/** Draws a page into a PDF and puts what belongs to a layer into that layer's optional content. */
final class PdfGraphics extends PdfBoxGraphics2D implements GroupGraphics {
    private @Nullable PDPageContentStream content;
    private final PDDocument document;
    private final PDRectangle size;
    private final PdfFonts fonts;
    private final PdfLayers layers;
    private final Progress progress;
    /** How opaque all of it is laid on, where it is a group. */
    private float opacity = 1;
    private @Nullable PDOptionalContentGroup open;
    private boolean inWords;
    /** Whether nothing is left of the clip. */
    private boolean hidden;

    PdfGraphics(PDDocument document, PDRectangle size, PdfFonts fonts, PdfLayers layers, Progress progress)
            throws IOException {
        super(document, size);
        this.document = document;
        this.size = size;
        this.fonts = fonts;
        this.progress = progress;
        this.layers = layers;
        setFontTextDrawer(fonts);
        setDrawControl(new PdfBoxGraphics2DDrawControlDefault() {
            @Override
            public Shape transformShapeBeforeDraw(Shape shape, IDrawControlEnv env) {
                return new RoundedShape(shape);
            }

            @Override
            public Shape transformShapeBeforeFill(Shape shape, IDrawControlEnv env) {
                return new RoundedShape(shape);
            }
        });
        // Only a colour mapper is handed the content stream; it is asked for by drawing nothing in some colour.
        setColorMapper(new PdfBoxGraphics2DColorMapper() {
            @Override
            public PDColor mapColor(Color color, IColorMapperEnv env) {
                content = env.getContentStream();
                return super.mapColor(color, env);
            }
        });
        setColor(Color.WHITE);
        fill(new Rectangle2D.Double());
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (key.equals(LayerHint.LAYER)) {
            enter(layers.group(String.valueOf(value)));
        } else if (key.equals(WordsHint.WORDS)) {
            words(String.valueOf(value));
        } else {
            super.setRenderingHint(key, value);
        }
    }

    /** The PDF would have no clip at all where nothing is left of it, and so show everything. */
    @Override
    public void clip(Shape shape) {
        super.clip(shape);
        Shape left = getClip();
        hidden = left != null && left.getBounds2D().isEmpty();
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        super.setClip(shape);
        hidden = false;
    }

    @Override
    public void draw(Shape shape) {
        progress.goOn();
        if (!hidden) {
            super.draw(shape);
        }
    }

    @Override
    public void fill(Shape shape) {
        progress.goOn();
        if (!hidden) {
            super.fill(shape);
        }
    }

    @Override
    public void drawString(String text, float x, float y) {
        progress.goOn();
        if (!hidden) {
            super.drawString(text, x, y);
        }
    }

    private void enter(@Nullable PDOptionalContentGroup group) {
        if (group == open || content == null) {
            return;
        }
        try {
            if (open != null) {
                content.endMarkedContent();
            }
            if (group != null) {
                content.beginMarkedContent(COSName.OC, group);
            }
            open = group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Letters up to the next call stand for a text; for themselves when it is empty. */
    private void words(String text) {
        if (content == null || text.isEmpty() == !inWords) {
            return;
        }
        try {
            if (inWords) {
                content.endMarkedContent();
            } else {
                COSDictionary says = new COSDictionary();
                says.setString(COSName.ACTUAL_TEXT, text);
                content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(says));
            }
            inWords = !inWords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Graphics2D beginGroup(float groupOpacity) {
        try {
            PdfGraphics group = new PdfGraphics(document, size, fonts, layers, progress);
            group.opacity = groupOpacity;
            group.setRenderingHints(getRenderingHints());
            group.setTransform(getTransform());
            group.setClip(getClip());
            group.hidden = hidden;
            return group;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void endGroup(Graphics2D group) {
        PdfGraphics drawn = (PdfGraphics) group;
        drawn.finish();
        PDFormXObject form = drawn.getXFormObject();
        COSDictionary transparency = new COSDictionary();
        transparency.setItem(COSName.TYPE, COSName.GROUP);
        transparency.setItem(COSName.S, COSName.TRANSPARENCY);
        transparency.setBoolean(COSName.I, true);
        form.getCOSObject().setItem(COSName.GROUP, transparency);
        PDExtendedGraphicsState state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant(drawn.opacity);
        state.setStrokingAlphaConstant(drawn.opacity);
        // What is drawn in the group names its own layers.
        enter(null);
        if (content != null) {
            try {
                content.saveGraphicsState();
                content.setGraphicsStateParameters(state);
                content.drawForm(form);
                content.restoreGraphicsState();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Ends the page. */
    void finish() {
        enter(null);
        dispose();
    }
}
