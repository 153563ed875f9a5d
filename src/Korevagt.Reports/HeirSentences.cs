using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Evaluation.Modelling;
using Korevagt.Reports.Texts;
using NodaTime;

namespace Korevagt.Reports;

/// <summary>Who serves the districts that shifts have given up: a sentence for each shift.</summary>
public static class HeirSentences
{
    /// <summary>The sentences; none where nobody inherits.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="language">The language of the sentences.</param>
    public static IReadOnlyList<string> For(ScenarioComparison scenario, Language language)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var format = ReportFormat.For(language);
        return [.. scenario.Inherited.Select(inherited => format.Say(Sentence(inherited, format)))];
    }

    /// <summary>
    /// The changes of a scenario with those who serve the districts given up: a removed shift is told once, with its heirs.
    /// </summary>
    /// <inheritdoc cref="For(ScenarioComparison, Language)"/>
    public static IReadOnlyList<string> WithChanges(ScenarioComparison scenario, Language language)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        List<(InheritedDistricts Of, string Sentence)> heirs = [.. scenario.Inherited.Zip(For(scenario, language))];
        var sentences = new List<string>();
        foreach (var change in scenario.ChangesDa.Zip(scenario.ChangesEn, (danish, english) => new Text(danish, english)))
        {
            var told = heirs.FindIndex(heir => heir.Of.IsRemoved && TellsRemoval(change.Danish, heir.Of.Name));
            sentences.Add(told < 0 ? change.In(language) : heirs[told].Sentence);
            if (told >= 0)
            {
                heirs.RemoveAt(told);
            }
        }

        return [.. sentences, .. heirs.Select(heir => heir.Sentence)];
    }

    // "Nattevagt Silkeborg nedlægges", alone or before a named heir.
    private static bool TellsRemoval(string change, string shift)
    {
        var plainly = HeirTexts.RemovedPlainly(shift).Danish;
        return change == plainly || change.StartsWith(plainly + ",", StringComparison.Ordinal);
    }

    private static Text Sentence(InheritedDistricts inherited, ReportFormat format)
    {
        var (districts, several) = (format.List(inherited.Districts), inherited.Districts.Count > 1);
        var heirs = format.List([.. inherited.Heirs.Select(heir => format.Say(Heir(heir)))]);
        return inherited.IsRemoved
            ? HeirTexts.Removed(inherited.Name, districts, several, heirs)
            : HeirTexts.Changed(inherited.Name, districts, several, heirs);
    }

    private static Text Heir(HeirHours heir)
    {
        var (from, to) = (Clock(heir.Hours.From), Clock(heir.Hours.To));
        return heir.Hours.Days switch
        {
            DaySelection.EveryDay => HeirTexts.Every(from, to, heir.Name),
            DaySelection.WorkingDays => HeirTexts.OnWorkingDays(from, to, heir.Name),
            _ => HeirTexts.OnOtherDays(from, to, heir.Name),
        };
    }

    private static string Clock(LocalTime time) =>
        time.ToString(time.Minute == 0 ? "HH" : "HH:mm", CultureInfo.InvariantCulture);
}
