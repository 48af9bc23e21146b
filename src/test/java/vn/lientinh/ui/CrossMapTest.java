package vn.lientinh.ui;

import java.util.List;
import java.util.function.Supplier;
import vn.lientinh.model.Register;
import vn.lientinh.model.Text;
import vn.lientinh.model.Workspace;
import vn.lientinh.tiles.TileSource;

/** A map of nothing but tiles on which four colours meet at one place. */
abstract class CrossMapTest extends WindowTest {

    final CrossTiles tiles = new CrossTiles(0);

    @Override
    final TileSource tiles() {
        return tiles;
    }

    @Override
    final Supplier<Workspace> workspace() {
        return () -> new Workspace("trống", List.of(),
                new Register(new Register.Agreement("", "2022-03-10", new Text("", "")), List.of(), List.of(),
                        List.of()),
                List.of(), List.of(), List.of());
    }
}
