using Korevagt.Domain.Faults;
using Korevagt.Domain.Time;
using Korevagt.Files.Settings;
using Korevagt.Planning.Texts;

namespace Korevagt.Planning.UseCases;

/// <summary>The years that can be asked for.</summary>
internal static class YearRule
{
    public static List<Fault> FaultsOf(int year) => year >= DutyYear.EarliestYear && year <= DutyYear.LatestYear
        ? []
        : [
            Fault.OfSetting<EvaluationSettings>(
                nameof(EvaluationSettings.Year),
                SettingTexts.OutOfRange(year),
                new(
                    $"et år fra {DutyYear.EarliestYear} til {DutyYear.LatestYear}",
                    $"a year from {DutyYear.EarliestYear} to {DutyYear.LatestYear}")),
        ];
}
