using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;

namespace Korevagt.Planning.UseCases;

/// <summary>The years that can be asked for.</summary>
internal static class YearRule
{
    public static List<Fault> FaultsOf(int year) => year >= DutyYear.EarliestYear && year <= DutyYear.LatestYear
        ? []
        : [new Fault("--year", "", $"{year} is out of range", $"a year from {DutyYear.EarliestYear} to {DutyYear.LatestYear}")];
}
