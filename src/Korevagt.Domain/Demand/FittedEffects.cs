using Korevagt.Domain.Time;

namespace Korevagt.Domain.Demand;

/// <summary>
/// The order of the time effects of a fitted demand in its covariance: 168 hours of the week, 12 months, the kinds of day,
/// the trend.
/// </summary>
public static class FittedEffects
{
    /// <summary>Number of months.</summary>
    public const int Months = 12;

    /// <summary>Number of kinds of day.</summary>
    public const int DayKinds = 5;

    /// <summary>Place of January.</summary>
    public const int FirstMonth = DutyHour.HoursOfWeek;

    /// <summary>Place of <see cref="DayKind.Ordinary"/>.</summary>
    public const int FirstDayKind = FirstMonth + Months;

    /// <summary>Place of the trend.</summary>
    public const int Trend = FirstDayKind + DayKinds;

    /// <summary>Number of effects.</summary>
    public const int Count = Trend + 1;

    /// <summary>Number of values of a packed covariance.</summary>
    public const int PackedCount = Count * (Count + 1) / 2;

    /// <summary>Place of a row and column in a covariance packed as its lower triangle, row after row.</summary>
    public static int Packed(int row, int column) =>
        row >= column ? row * (row + 1) / 2 + column : column * (column + 1) / 2 + row;
}
