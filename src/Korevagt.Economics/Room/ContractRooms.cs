using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using NodaTime;

namespace Korevagt.Economics.Room;

/// <summary>The room of every contract of a baseline that a scenario touches.</summary>
public static class ContractRooms
{
    /// <summary>
    /// Judges what a scenario changes of contracts: first which option names a change, then whether the right to reduce covers
    /// the reductions that are left, together, then whether what no clause covers stays below both limits of a change without a
    /// new tender. The terms are the baseline's, or those that the scenario adds where the baseline has none.
    /// </summary>
    /// <param name="baseline">The plan that holds.</param>
    /// <param name="scenario">The plan with the changes.</param>
    /// <param name="year">The calendar year that yearly figures are of.</param>
    /// <param name="effectiveFrom">First local date of the change.</param>
    /// <param name="noticeOn">The day on which notice is given; null where the scenario does not say.</param>
    /// <returns>
    /// One for each contract touched, in the baseline's order; none at all where no contract has terms, since nothing could be
    /// said. A contract is touched when a shift of it goes, comes, or has other cars or hours, or when its prices are others.
    /// </returns>
    public static IReadOnlyList<ContractRoom> Of(
        Plan baseline, Plan scenario, int year, LocalDate effectiveFrom, LocalDate? noticeOn)
    {
        if (!baseline.Contracts.Concat(scenario.Contracts).Any(contract => contract.Terms is not null))
        {
            return [];
        }

        return
        [
            .. baseline.Contracts
                .Select(contract => contract with { Terms = contract.Terms ?? TermsIn(scenario, contract.Id) })
                .Select(contract => new RoomJudge(baseline, scenario, contract, year, effectiveFrom, noticeOn))
                .Where(judge => judge.IsTouched)
                .Select(judge => judge.Judge()),
        ];
    }

    private static ContractTerms? TermsIn(Plan plan, string contract) =>
        plan.Contracts.FirstOrDefault(other => other.Id == contract)?.Terms;
}
