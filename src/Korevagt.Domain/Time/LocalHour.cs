using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>One real hour as the local clock shows it.</summary>
/// <param name="Date">Local date.</param>
/// <param name="Hour">Hour of the local clock at its beginning, 0 to 23.</param>
/// <param name="IsWorkingDay">Whether the date is a working day.</param>
public readonly record struct LocalHour(LocalDate Date, int Hour, bool IsWorkingDay)
{
    /// <summary>The local time at which the hour begins.</summary>
    public LocalTime Time => new(Hour, 0);
}
