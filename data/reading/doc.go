// Package reading reads a chair's sentence and proposes the fields of the task
// it gives: who leads, who co-ordinates, who does it, to whom it goes, by when.
//
// It goes by plain rules over the office's directory and calendar. A proposal is
// made only of words that stand in the sentence, and each says which; a unit or
// a person the directory does not know, or knows twice, is left alone. Case, the
// place of the tone mark and the composition of letters do not count.
//
// Where a sentence names several, the first counts: the first deadline, the first
// receiver, and of units that are given a task together the first leads and the
// others co-ordinate.
//
// Deadlines are understood so:
//
//   - "trước ngày 8/4" is before that day; "trước 17h ngày 8/4" still allows it;
//   - "chậm nhất", "hạn", "hết", "trong" and "đến hết" include the last day named;
//   - a day or month without a year is the next one after the day of the meeting;
//   - "tuần này", "tuần tới" and "cuối tuần" are the last working day of that week,
//     "đầu tuần sau" the first, and a week without one states none; months, quarters and years end on their last day;
//   - "trong 10 ngày làm việc" is counted from the day of the meeting;
//   - "thường xuyên" is standing; "ngay" alone and what recurs ("hằng tháng") state
//     no deadline, nor do "trước kỳ họp sau" and days that are not said by date.
package reading
