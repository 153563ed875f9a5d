using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Figures;
using Korevagt.Json;
using Korevagt.Rules;

namespace Korevagt.Planning.Figures;

/// <summary>Loads wages, rates and thresholds.</summary>
public static class FigureLoader
{
    /// <summary>Reads the figures, or tells all that is wrong with their file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<FigureTable> Load(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return JsonFile<FigureFile>.Read(files, path).Then(Judge);
    }

    private static Outcome<FigureTable> Judge(JsonFile<FigureFile> file)
    {
        var (content, faults) = (file.Content, file.Faults);
        var night = PlanAssembly.Hours(content.Night);
        if (faults.IsSound("$.night") && !SampleHours.AreWhole(night))
        {
            faults.Add("$.night", new("holder sig ikke til hele timer", "do not keep to whole hours"), SampleHours.WholeHours);
        }

        var first = new Dictionary<object, string>();
        foreach (var (i, entry) in content.Figures.Index())
        {
            var place = $"$.figures[{i}]";
            if (!faults.IsSound(place))
            {
                continue;
            }

            if (Wrong(entry) is var (property, wrong, expected))
            {
                faults.Add($"{place}{property}", wrong, expected);
            }

            if (!first.TryAdd((entry.Figure, entry.From), place))
            {
                var earlier = first[(entry.Figure, entry.From)];
                faults.Add(
                    $"{place}.from",
                    new($"begynder samme dag som {earlier}", $"begins on the same day as {earlier}"),
                    new("ét tal af hver slags ad gangen", "one figure of a kind at a time"));
            }
        }

        return faults.IsEmpty
            ? new FigureTable(content.Name, night, [.. content.Figures.Select(Figure)])
            : faults.InOrder();
    }

    private static (string Property, Text Wrong, Text Expected)? Wrong(FigureEntry entry) => entry switch
    {
        { Value: null } and ({ Low: null } or { Mid: null } or { High: null }) => (
            "", new("har hverken \"value\" eller alle tre af \"low\", \"mid\" og \"high\"",
                "has neither \"value\" nor all three of \"low\", \"mid\" and \"high\""),
            new("det ene eller alle tre", "the one or all three")),
        { Value: not null } and ({ Low: not null } or { Mid: not null } or { High: not null }) => (
            ".value", new("står ved siden af \"low\", \"mid\" eller \"high\"", "stands beside \"low\", \"mid\" or \"high\""),
            new("det ene eller alle tre", "the one or all three")),
        { Low: { } low, Mid: { } mid, High: { } high } when low > mid || mid > high => (
            ".mid", new("ligger ikke mellem de to andre", "is not between the other two"),
            new("\"low\", \"mid\" og \"high\" i stigende orden", "\"low\", \"mid\" and \"high\" in rising order")),
        _ when IsShare(entry.Figure) && (entry.Value ?? entry.High) > 1 => (
            entry.Value is null ? ".high" : ".value",
            new("er mere end det hele", "is more than the whole"),
            new("en andel fra 0 til 1 (12,5 % er 0.125)", "a share from 0 to 1 (12.5 % is 0.125)")),
        _ => null,
    };

    private static bool IsShare(FigureKind kind) => kind is FigureKind.SpecialSavings or FigureKind.HolidayPay or FigureKind.Pension
        or FigureKind.PayrollTax or FigureKind.Margin;

    private static CostFigure Figure(FigureEntry entry) => new(
        entry.Figure, entry.From,
        entry.Value is { } value ? Spread.Of(value) : new Spread(entry.Low!.Value, entry.Mid!.Value, entry.High!.Value),
        entry.Confidence, entry.Source, entry.Assumption);
}
