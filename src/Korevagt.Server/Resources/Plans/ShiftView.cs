using System.Globalization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Server.Resources.Plans;

/// <summary>A shift of a plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Station">Id of the station where its cars wait.</param>
/// <param name="Districts">Ids of the districts it serves first.</param>
/// <param name="Days">The dates on which it begins.</param>
/// <param name="From">When it begins, local time: 23:00.</param>
/// <param name="To">When it ends, local time; at or before its beginning it is on the next date.</param>
/// <param name="Cars">Number of cars.</param>
/// <param name="Contract">Id of its contract; absent where it costs nothing.</param>
public sealed record ShiftView(
    string Id, string Name, string Station, IReadOnlyList<string> Districts, DaySelection Days, string From, string To, int Cars,
    string? Contract)
{
    /// <summary>What is shown of a shift.</summary>
    public static ShiftView Of(Shift shift) => new(
        shift.Id, shift.Name, shift.Station, shift.Districts, shift.Hours.Days,
        shift.Hours.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        shift.Hours.To.ToString("HH:mm", CultureInfo.InvariantCulture), shift.Cars, shift.Contract);
}
