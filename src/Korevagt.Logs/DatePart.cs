namespace Korevagt.Logs;

/// <summary>One of the three numbers of a date.</summary>
/// <param name="Value">The number.</param>
/// <param name="Digits">How many digits it is written with.</param>
internal readonly record struct DatePart(int Value, int Digits);
