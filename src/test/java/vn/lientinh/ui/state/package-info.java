@org.jspecify.annotations.NullMarked
package vn.lientinh.ui.state;
