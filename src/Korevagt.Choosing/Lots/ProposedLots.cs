using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Plans;
using Korevagt.Economics.ShouldCosts;

namespace Korevagt.Choosing.Lots;

/// <summary>Ways to divide a plan's stations into lots, for each number of lots the best.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="Table">Name of the table of figures.</param>
/// <param name="Stations">How many stations have shifts.</param>
/// <param name="Allowed">How many sets of stations may be a lot.</param>
/// <param name="Proposals">For 1, 2, ... lots the proposal; those numbers are left out for which there is none.</param>
public sealed record ProposedLots(
    Plan Plan, LotSettings Settings, string Table, int Stations, int Allowed, IReadOnlyList<LotProposal> Proposals);

/// <summary>The best division into so many lots: proved to be of the least expected cost, of those of the shortest ways within lots.</summary>
/// <param name="Lots">The lots, in the order of the plan's stations.</param>
/// <param name="CostOere">Expected cost of a year in øre, as it was minimised: some øre from that of the lots, by roundings.</param>
public sealed record LotProposal(IReadOnlyList<ProposedLot> Lots, long CostOere)
{
    /// <summary>Kroner a year of all lots together.</summary>
    public Spread DkkPerYear => Lots.Aggregate(default(Spread), (sum, lot) => sum + lot.Cost.DkkPerYear);

    /// <summary>The largest lot's share of the expected cost.</summary>
    public double LargestShare => (double)(Lots.Max(lot => lot.Cost.DkkPerYear.Mid) / Lots.Sum(lot => lot.Cost.DkkPerYear.Mid));

    /// <summary>Cars of all lots, each lot's at once.</summary>
    public int Cars => Lots.Sum(lot => lot.Cost.PeakCars);

    /// <summary>Lots that a contractor with one car can drive.</summary>
    public int OneCarLots => Lots.Count(lot => lot.Cost.PeakCars == 1);

    /// <summary>Driving seconds of the shortest trees that join the stations of each lot.</summary>
    public int TreeSeconds => Lots.Sum(lot => lot.TreeSeconds);
}

/// <summary>A lot that is proposed.</summary>
/// <param name="Stations">Its stations, in the plan's order.</param>
/// <param name="Cost">What its shifts should cost.</param>
/// <param name="TreeSeconds">Driving seconds of the shortest tree that joins its stations; 0 for one station.</param>
/// <param name="EquityDkk">Equity that as many permits as it has cars at once ask for; null where no figure holds on the day.</param>
public sealed record ProposedLot(IReadOnlyList<Station> Stations, ShouldCostOfShifts Cost, int TreeSeconds, decimal? EquityDkk);
