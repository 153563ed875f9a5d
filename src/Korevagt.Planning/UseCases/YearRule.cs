using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Files.Settings;

namespace Korevagt.Planning.UseCases;

/// <summary>The years that can be asked for.</summary>
internal static class YearRule
{
    public static List<Fault> FaultsOf(int year) => year >= DutyYear.EarliestYear && year <= DutyYear.LatestYear
        ? []
        : [Fault.OfSetting<EvaluationSettings>(nameof(EvaluationSettings.Year), $"{year} is out of range", $"a year from {DutyYear.EarliestYear} to {DutyYear.LatestYear}")];
}
