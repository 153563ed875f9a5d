using Korevagt.Domain.Plans;

namespace Korevagt.Logs;

/// <summary>The names that a log may use, from the plan that it is read for.</summary>
/// <param name="Areas">The plan's areas.</param>
/// <param name="Urgencies">The plan's urgencies.</param>
/// <param name="Others">Names of other things of the plan: no persons.</param>
/// <param name="Nearest">Finds the known name that a misspelt one was probably meant to be, or null.</param>
public sealed record LogNames(
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Urgency> Urgencies,
    IReadOnlyList<string> Others,
    Func<string, IReadOnlyList<string>, string?> Nearest)
{
    /// <summary>The plan's municipalities, which a log may name where each is one area.</summary>
    public IReadOnlyList<Municipality> Municipalities { get; init; } = [];

    /// <summary>The names of a plan.</summary>
    public static LogNames Of(Plan plan, Func<string, IReadOnlyList<string>, string?> nearest) => new(
        plan.Areas,
        plan.Urgencies,
        [
            .. plan.Municipalities.Select(municipality => municipality.Name),
            .. plan.Districts.Select(district => district.Name),
            .. plan.Stations.Select(station => station.Name),
            .. plan.Shifts.Select(shift => shift.Name),
        ],
        nearest)
    {
        Municipalities = plan.Municipalities,
    };
}
