/** Tests of opening workspaces. */
@NullMarked
package vn.lientinh.ui.workspace;

import org.jspecify.annotations.NullMarked;
