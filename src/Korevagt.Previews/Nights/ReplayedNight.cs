using Korevagt.Domain.Time;
using Korevagt.Planning.Tracing;
using NodaTime;

namespace Korevagt.Previews.Nights;

/// <summary>
/// A night under two plans with the same patients: where each car drives, and when the doctor comes. Times are whole seconds from
/// <see cref="From"/> on.
/// </summary>
/// <param name="From">When it begins, UTC: 8 in the morning of its date in Denmark.</param>
/// <param name="Seconds">How long it lasts: until 8 on the next date, or the year's end.</param>
/// <param name="Before">The cars of the plan with which is compared.</param>
/// <param name="After">The cars of the scenario; those of the plan where there is none.</param>
/// <param name="Visits">The visits ordered in it, in that order.</param>
public sealed record ReplayedNight(
    Instant From, int Seconds, IReadOnlyList<NightCar> Before, IReadOnlyList<NightCar> After, IReadOnlyList<NightVisit> Visits)
{
    private static readonly LocalTime Morning = new(8, 0);

    /// <summary>The hours of a date: from its morning to the next.</summary>
    internal static TracePeriod PeriodOf(DutyYear year, LocalDate date) => new(
        year.SecondOf(date, Morning), date.Year == date.PlusDays(1).Year ? year.SecondOf(date.PlusDays(1), Morning) : year.Seconds);

    /// <summary>A date of one simulated year.</summary>
    /// <param name="before">That year under the plan with which is compared.</param>
    /// <param name="after">That year under the scenario.</param>
    /// <param name="date">The date.</param>
    internal static ReplayedNight Of(ReplicationTrace before, ReplicationTrace after, LocalDate date)
    {
        var period = PeriodOf(before.Year, date);
        var (was, @is) = (new NightOfPlan(before, period), new NightOfPlan(after, period));
        var visits = NightOfPlan.Together(was, @is);
        return new ReplayedNight(
            before.Year.Start + Duration.FromSeconds(period.From),
            period.To - period.From, was.Cars, @is.Cars, visits);
    }
}

/// <summary>A car on duty.</summary>
/// <param name="Shift">Id of its shift.</param>
/// <param name="Name">Name of the shift.</param>
/// <param name="Car">Which of the shift's cars, 1 the first.</param>
/// <param name="Station">Where the car belongs.</param>
/// <param name="From">When its duty begins; below 0 where that is before the night.</param>
/// <param name="To">When it has left.</param>
/// <param name="Drives">Its drives, in order. Between them it stands where the last one ended, before the first where that begins.</param>
public sealed record NightCar(
    string Shift, string Name, int Car, string Station, int From, int To, IReadOnlyList<NightDrive> Drives);

/// <summary>A drive.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Start">When it begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="From">Where it begins; absent where no place is stated.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Visit">The visit driven to; absent on the way to a station, and where it was ordered before the night.</param>
/// <param name="Kilometers">How long it is, along the roads.</param>
public sealed record NightDrive(
    DrivePurpose Purpose, int Start, int End, NightPlace? From, NightPlace? To, int? Visit, double Kilometers);

/// <summary>A place (WGS 84).</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
public sealed record NightPlace(double Longitude, double Latitude);

/// <summary>A visit under both plans.</summary>
/// <param name="Visit">Its number in the night, 1 the first.</param>
/// <param name="Area">Id of the patient's area.</param>
/// <param name="Urgency">Id of its urgency.</param>
/// <param name="Ordered">When triage ordered it.</param>
/// <param name="Place">Where the patient is; absent where no place is stated.</param>
/// <param name="Before">What becomes of it under the plan; absent where only the scenario has it.</param>
/// <param name="After">What becomes of it under the scenario; absent where only the plan has it.</param>
public sealed record NightVisit(
    int Visit, string Area, string Urgency, int Ordered, NightPlace? Place, NightOutcome? Before, NightOutcome? After);

/// <summary>What becomes of a visit under a plan.</summary>
/// <param name="Fate"><c>visited</c>, <c>handedToDaytime</c>, <c>heldForPractice</c>, <c>handedOn</c> or <c>open</c>.</param>
/// <param name="Shift">Id of the shift whose car is sent; absent where none is.</param>
/// <param name="Arrived">When the doctor arrives; absent where nobody does.</param>
/// <param name="Ended">When the visit ends.</param>
/// <param name="ResponseMinutes">From the order to the arrival.</param>
/// <param name="Late">Whether that is longer than its urgency allows.</param>
public sealed record NightOutcome(string Fate, string? Shift, int? Arrived, int? Ended, double? ResponseMinutes, bool Late);
