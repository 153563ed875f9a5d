using Korevagt.Domain.Plans;
using Korevagt.Evaluation;

namespace Korevagt.Benchmarks;

/// <summary>Cars taken from one shift of a plan.</summary>
/// <param name="Shift">The shift.</param>
/// <param name="Cars">How many of its cars; all for the shift itself.</param>
internal sealed record Removal(Shift Shift, int Cars)
{
    /// <summary>Whether one car goes, be it the whole shift.</summary>
    public bool IsOfOneCar => Cars == 1;

    /// <summary>Every shift of a plan, and one car of each larger shift.</summary>
    public static IReadOnlyList<Removal> AllOf(Plan plan) =>
    [
        .. plan.Shifts.Select(shift => new Removal(shift, shift.Cars)),
        .. plan.Shifts.Where(shift => shift.Cars > 1).Select(shift => new Removal(shift, 1)),
    ];

    /// <summary>The plan without those cars; a shift that goes hands its districts to the nearest.</summary>
    public Plan From(Plan plan) => Cars < Shift.Cars
        ? plan with { Shifts = [.. plan.Shifts.Select(shift => shift.Id == Shift.Id ? shift with { Cars = shift.Cars - Cars } : shift)] }
        : plan with
        {
            Shifts = [.. plan.Shifts.Where(shift => shift.Id != Shift.Id)],
            Inheritances =
            [
                .. plan.Inheritances,
                new Inheritance
                {
                    Shift = Shift.Id, Name = Shift.Name, Station = Shift.Station, Districts = Shift.Districts, Hours = Shift.Hours,
                },
            ],
        };
}

/// <summary>What a removal does to the visits of one district that are ordered in the shift's hours.</summary>
/// <param name="District">Index of the district.</param>
/// <param name="Kilometers">From the shift's station to the nearest of the district's places.</param>
/// <param name="Visits">Such visits a year.</param>
/// <param name="Mean">Change of their mean response, minutes, year by year.</param>
/// <param name="P90">Change of the response that nine of ten have at most, minutes, year by year.</param>
internal sealed record DistrictLoss(int District, double Kilometers, double Visits, IReadOnlyList<double> Mean, IReadOnlyList<double> P90)
{
    /// <summary>The change of the mean with its 95 % interval.</summary>
    public Estimate MeanChange => Interval.Of(Mean);

    /// <summary>The change of the 90 % response with its 95 % interval.</summary>
    public Estimate P90Change => Interval.Of(P90);
}
