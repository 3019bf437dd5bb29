package reading

var (
	before = newPhrases("trước", "xong trước", "chậm nhất trước", "chậm nhất là trước", "muộn nhất trước", "muộn nhất là trước", "không muộn hơn trước")
	by     = newPhrases(
		"chậm nhất", "chậm nhất là", "chậm nhất vào", "chậm nhất đến", "chậm nhất là đến", "chậm nhất trong", "chậm nhất sau", "chậm nhất là vào", "chậm nhất là trong", "chậm nhất:",
		"muộn nhất", "muộn nhất là", "muộn nhất vào", "muộn nhất đến", "muộn nhất là vào", "muộn nhất trong", "trễ nhất", "trễ nhất là", "không quá", "không muộn hơn", "không chậm hơn", "không chậm quá",
		"không để quá", "chậm nhất đến hết", "chậm nhất hết", "chậm nhất là hết",
	)
	limit = newPhrases(
		"hạn", "hạn cuối", "hạn cuối cùng", "hạn chót", "hạn hoàn thành", "hạn nộp", "hạn gửi", "hạn báo cáo", "hạn thực hiện", "hạn xong", "thời hạn", "thời hạn hoàn thành", "thời hạn nộp", "thời hạn gửi",
		"thời hạn báo cáo", "thời hạn thực hiện", "thời gian hoàn thành", "thời gian hoàn thành dự kiến", "hạn trả lời", "thời gian gửi", "thời gian báo cáo", "thời gian thực hiện", "thời gian:", "thời gian xong",
	)
	limitJoints = newPhrases("là", ":", "là:", "đến", "vào", "trong", "là trước", "trước", ": trước", ": trong", "đến hết", ": đến hết", "là hết", "là trong", "hết", ": chậm nhất", "chậm nhất", "chậm nhất là", ": hết", ": chậm nhất là")
	notLimit    = newPhrases("quá", "giới", "vô", "kỳ", "gia", "có", "với", "đúng", "ngắn", "dài", "trung", "hữu", "quyền", "hạn")
	within      = newPhrases("trong", "trong vòng", "trong thời hạn", "trong thời gian", "trong khoảng", "trong khoảng thời gian", "trong thời gian không quá", "trong thời hạn không quá", "nội trong", "ngay trong", "trong thời hạn là")
	until       = newPhrases("hết", "đến hết", "tới hết", "cho đến hết", "xong hết", "từ nay đến", "từ nay cho đến", "từ nay tới", "từ nay đến hết", "từ nay cho đến hết")
	finish      = newPhrases("hoàn thành ngày", "hoàn thành vào ngày", "xong ngày", "xong vào ngày", "hoàn thành đến ngày", "hoàn thành vào", "xong vào")
	towards     = newPhrases("cuối", "trước ngày cuối", "đến cuối", "vào cuối", "trước cuối", "từ nay đến cuối", "từ nay đến hết", "từ nay cho đến hết", "đến trước cuối")

	standing    = newPhrases("thường xuyên")
	notStanding = newPhrases("chi", "phí", "dục", "không", "chưa", "sách", "khoản", "nguồn", "kém", "ít", "đã", "chi đầu tư,", "phẩm", "dân cư", "tương đối")

	// figures up to a day, and days on which something happened, are no deadline
	counted  = newPhrases("tính", "số liệu", "lũy kế", "hiệu lực", "có giá trị", "cộng dồn", "tính từ đầu năm", "kéo dài", "kể")
	happens  = newPhrases("hiệu lực", "phát sinh", "tồn đọng", "sinh", "tiếp nhận", "diễn ra", "tuyển dụng", "khởi công")
	pastTail = newPhrases("vừa qua", "vừa rồi", "qua", "đã qua", "năm trước", "năm ngoái", "trước đây")
	recurs   = newPhrases(
		"hằng", "hàng", "mỗi", "của tháng", "của quý", "của mỗi", "các tháng", "đầu", "âm lịch", "(âm lịch", "( âm lịch", "hằng tháng", "hàng tháng", "cuối mỗi", "tháng sau của", "tháng liền kề", "của tháng sau",
		"tháng cuối", "tháng đầu", "tháng kế", "hoặc",
	)
	notDate = newPhrases("số", "tổng", "quãng", "chặng", "thời gian", "phòng", "đơn vị", "ủy viên", "đại biểu", "diện tích", "thành viên", "dân số", "cán bộ", "số lượng", "%")
	doneNot = newPhrases("đã giao", "đã được giao", "đã nêu", "đã có", "đã được phân công", "đã đề ra", "đã được phê duyệt", "đã kết luận", "đã thống nhất", "đã ban hành", "đã được")
	already = newPhrases("đã")
)
