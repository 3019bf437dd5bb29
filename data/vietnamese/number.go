package vietnamese

import (
	"fmt"
	"math/big"
	"strconv"
	"strings"
)

// Group writes a whole number with a point between thousands: "1.284".
func Group[N ~int | ~int32 | ~int64](n N) string {
	digits := strconv.FormatInt(int64(n), 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte('.')
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Two writes a whole number with a 0 before it when it is under 10, as NĐ
// 30/2020 Phụ lục I asks of the number of a paper and of a day: "03", "12".
// Negative numbers are written plainly.
func Two(n int) string {
	if n >= 0 && n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// Percent writes num as a percentage of den with a decimal comma and exactly
// that many decimals, without the sign: Percent(2, 3, 2) is "66,67". It is
// reckoned in whole numbers; a half is rounded up (away from zero). Decimals
// below 0 count as 0. It is empty when den is not above 0, for then there is
// nothing to take a share of.
func Percent(num, den int64, decimals int) string {
	if den <= 0 {
		return ""
	}
	decimals = max(decimals, 0)
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	value := new(big.Int).Abs(big.NewInt(num))
	value.Mul(value, big.NewInt(200)).Mul(value, scale)
	value.Add(value, big.NewInt(den))
	value.Div(value, new(big.Int).Lsh(big.NewInt(den), 1))

	whole, part := new(big.Int).DivMod(value, scale, new(big.Int))
	out := whole.String()
	if decimals > 0 {
		out += fmt.Sprintf(",%0*d", decimals, part)
	}
	if num < 0 && value.Sign() != 0 {
		out = "-" + out
	}
	return out
}
