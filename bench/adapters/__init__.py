"""Other extractors behind one door: ``{"id", "text", "dct"}`` lines in, their readings out as lines
``{"id", "start", "end", "text", "value", "unit", "kind"}``. Each module runs under the interpreter that has the extractor."""
