// Package vietnamese knows the language of the register: how typed text is
// made clean, how it is searched with and without diacritics, how it is put in
// alphabetical order, and how official papers write names, dates and numbers.
//
// Where a form is prescribed the rule is cited: "NĐ 30/2020" is Nghị định
// 30/2020/NĐ-CP on clerical work, whose Phụ lục I sets the layout of papers and
// Phụ lục II their capitals.
//
// Everything here is a function of its arguments and safe for use by several
// goroutines.
package vietnamese
