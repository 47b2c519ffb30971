/*
 * The libraries that pages are written with. Loading them costs more than most runs do, and few write
 * pages: they are loaded when the first page is.
 */
#ifndef CCD_WRITE_PDF_LIBRARY_H
#define CCD_WRITE_PDF_LIBRARY_H

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qpdf/qpdf-c.h>

#include "concordat.h"

/* All functions of theirs that are called. */
#define CCD_CAIRO_FUNCTIONS(f) \
	f(cairo_create) f(cairo_destroy) f(cairo_fill) f(cairo_font_options_create) \
	f(cairo_font_options_destroy) f(cairo_font_options_set_hint_metrics) \
	f(cairo_font_options_set_hint_style) f(cairo_line_to) f(cairo_move_to) \
	f(cairo_pdf_surface_add_outline) f(cairo_pdf_surface_create_for_stream) \
	f(cairo_pdf_surface_set_metadata) f(cairo_rectangle) f(cairo_set_line_width) \
	f(cairo_set_source_rgb) f(cairo_show_page) f(cairo_status) f(cairo_status_to_string) \
	f(cairo_stroke) f(cairo_surface_destroy) f(cairo_surface_finish) f(cairo_surface_status) \
	f(cairo_tag_begin) f(cairo_tag_end)

#define CCD_PANGO_FUNCTIONS(f) \
	f(pango_attr_insert_hyphens_new) f(pango_attr_list_insert) f(pango_attr_list_new) \
	f(pango_attr_list_unref) f(pango_attr_size_new) f(pango_attr_weight_new) \
	f(pango_cairo_context_set_font_options) f(pango_cairo_context_set_resolution) \
	f(pango_cairo_create_context) f(pango_cairo_show_layout) f(pango_cairo_show_layout_line) \
	f(pango_context_set_base_dir) f(pango_context_set_language) \
	f(pango_context_set_round_glyph_positions) f(pango_font_description_copy) \
	f(pango_font_description_free) f(pango_font_description_from_string) \
	f(pango_font_description_set_size) f(pango_font_description_set_weight) \
	f(pango_language_from_string) f(pango_layout_get_font_description) \
	f(pango_layout_get_iter) f(pango_layout_get_size) f(pango_layout_get_unknown_glyphs_count) \
	f(pango_layout_iter_copy) f(pango_layout_iter_free) f(pango_layout_iter_get_baseline) \
	f(pango_layout_iter_get_line_extents) f(pango_layout_iter_get_line_readonly) \
	f(pango_layout_iter_next_line) f(pango_layout_new) f(pango_layout_set_alignment) \
	f(pango_layout_set_attributes) f(pango_layout_set_auto_dir) f(pango_layout_set_ellipsize) \
	f(pango_layout_set_font_description) f(pango_layout_set_spacing) f(pango_layout_set_text) \
	f(pango_layout_set_width) f(pango_layout_set_wrap)

#define CCD_GOBJECT_FUNCTIONS(f) \
	f(g_object_unref)

#define CCD_QPDF_FUNCTIONS(f) \
	f(qpdf_cleanup) f(qpdf_get_error) f(qpdf_get_error_message_detail) f(qpdf_get_root) \
	f(qpdf_has_error) f(qpdf_init) f(qpdf_init_write) f(qpdf_oh_get_array_item) \
	f(qpdf_oh_get_array_n_items) f(qpdf_oh_get_key) f(qpdf_oh_has_key) f(qpdf_oh_is_array) \
	f(qpdf_oh_is_dictionary) f(qpdf_oh_new_bool) f(qpdf_oh_new_dictionary) \
	f(qpdf_oh_new_unicode_string) f(qpdf_oh_release) f(qpdf_oh_replace_key) f(qpdf_read) \
	f(qpdf_set_deterministic_ID) f(qpdf_set_suppress_warnings) f(qpdf_silence_errors) \
	f(qpdf_write)

struct ccd_pdf_library {
#define CCD_MEMBER(name) __typeof__(&name) name;
	CCD_CAIRO_FUNCTIONS(CCD_MEMBER)
	CCD_PANGO_FUNCTIONS(CCD_MEMBER)
	CCD_GOBJECT_FUNCTIONS(CCD_MEMBER)
	CCD_QPDF_FUNCTIONS(CCD_MEMBER)
#undef CCD_MEMBER
};

/* Filled by ccd_pdf_library_load(). */
extern struct ccd_pdf_library ccd_pdf;

/* Returns 0, or -1 with ERR set where a library is not there, or is another one. */
int ccd_pdf_library_load(struct ccd_error *err);

#endif
