using System.Globalization;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Files.Demands;

/// <summary>What holds for every fitted demand and that no single value can break alone.</summary>
internal static class FittedDemandRules
{
    private const double ShareTolerance = 1e-6;

    /// <summary>Adds a fault for each rule that is broken, as far as the parts it needs are sound.</summary>
    public static void Judge(FittedDemandFile file, FaultLog faults)
    {
        JudgeDates(file, faults);
        JudgeAreas(file, faults);
        JudgeHours(file, faults);
        if (faults.IsSound("$.monthEffects") && file.MonthEffects[0] != 0)
        {
            var effect = Words(file.MonthEffects[0]);
            faults.Add(
                "$.monthEffects[0]",
                new($"januars effekt er {effect}", $"January's effect is {effect}"),
                new("0: de andre måneder måles mod januar", "0: the other months are beside January"));
        }

        if (faults.IsSound("$.covariance", "$.hours") && CovarianceCheck.FaultOf(file) is var (message, expected))
        {
            faults.Add("$.covariance", message, expected);
        }
    }

    private static void JudgeDates(FittedDemandFile file, FaultLog faults)
    {
        if (!faults.IsSound("$.from", "$.to"))
        {
            return;
        }

        var (first, last) = ($"{DutyYear.EarliestYear}-01-01", $"{DutyYear.LatestYear}-12-31");
        var years = new Text($"en dato fra {first} til {last}", $"a date from {first} to {last}");
        if (file.From.Year < DutyYear.EarliestYear || file.From.Year > DutyYear.LatestYear)
        {
            faults.Add("$.from", IsIn(file.From.Year), years);
        }

        if (file.To <= file.From)
        {
            faults.Add(
                "$.to",
                new(
                    $"{file.To:uuuu-MM-dd} ligger ikke efter {file.From:uuuu-MM-dd}",
                    $"{file.To:uuuu-MM-dd} is not after {file.From:uuuu-MM-dd}"),
                new("den første dato efter loggen", "the first date after the log"));
        }
        else if (file.To.PlusDays(-1).Year > DutyYear.LatestYear)
        {
            faults.Add("$.to", IsIn(file.To.Year), years);
        }
    }

    private static void JudgeAreas(FittedDemandFile file, FaultLog faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, area) in file.Areas.Index())
        {
            var path = $"$.areas[{Words(index)}].id";
            if (faults.IsSound(path) && !seen.Add(area.Id))
            {
                faults.Add(path, FileTexts.Twice(area.Id), new("hvert område én gang", "each area once"));
            }
        }

        var sum = file.Areas.Sum(area => area.Share);
        if (faults.IsSound("$.areas[*].share") && Math.Abs(sum - 1) > ShareTolerance)
        {
            var shares = Words(Math.Round(sum, 9));
            faults.Add(
                "$.areas",
                new($"områdernes andele giver tilsammen {shares}", $"the shares of the areas add up to {shares}"),
                Text.Same("1"));
        }
    }

    private static void JudgeHours(FittedDemandFile file, FaultLog faults)
    {
        for (var i = 1; i < file.Hours.Count; i++)
        {
            var path = $"$.hours[{Words(i)}].hour";
            if (faults.IsSound(path, $"$.hours[{Words(i - 1)}].hour") && file.Hours[i].Hour <= file.Hours[i - 1].Hour)
            {
                var (here, before) = (Words(file.Hours[i].Hour), Words(file.Hours[i - 1].Hour));
                faults.Add(
                    path,
                    new($"{here} står efter {before}", $"{here} stands after {before}"),
                    new("hver time én gang, i ugens rækkefølge", "each hour once, in the order of the week"));
            }
        }
    }

    private static Text IsIn(int year) => new($"ligger i {Words(year)}", $"is in {Words(year)}");

    private static string Words(double value) => value.ToString(CultureInfo.InvariantCulture);
}
