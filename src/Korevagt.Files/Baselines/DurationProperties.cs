using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>Which properties of a distribution go with its kind: a mean with all but the empirical, values with that alone.</summary>
internal static class DurationProperties
{
    private static readonly Text BesideValues = new("står ved siden af værdierne", "stands beside the values");

    private static readonly Text NotWithValues =
        new("ingen, for en empirisk tid har den, som værdierne giver", "none, since an empirical time has that of its values");

    /// <summary>Adds a fault for each property of a distribution that is missing or does not go with its kind.</summary>
    /// <param name="path">Where the distribution stands.</param>
    /// <param name="file">The distribution; null where the file has none.</param>
    /// <param name="faults">The faults of the file.</param>
    public static void Judge(string path, DurationDraft? file, FaultLog faults)
    {
        if (file is null || !faults.IsSound($"{path}.kind"))
        {
            return;
        }

        if (file.MeanMinutes is null && file.Kind != DistributionKind.Empirical && faults.IsSound($"{path}.meanMinutes"))
        {
            faults.Add($"{path}.meanMinutes", FileTexts.IsMissing, new("gennemsnittet i minutter", "the mean in minutes"));
        }

        foreach (var (place, message, expected) in
            Superfluous(path, file.Kind, file.MeanMinutes, file.CoefficientOfVariation, file.ValuesMinutes).ToList())
        {
            faults.Add(place, message, expected);
        }
    }

    /// <summary>The properties that stand where they do not go with the kind.</summary>
    public static IEnumerable<PlacedFault> Superfluous(
        string path, DistributionKind kind, double? meanMinutes, double? coefficientOfVariation, IReadOnlyList<double>? valuesMinutes)
    {
        var isEmpirical = kind == DistributionKind.Empirical;
        if (isEmpirical && meanMinutes is not null)
        {
            yield return new PlacedFault($"{path}.meanMinutes", BesideValues, NotWithValues);
        }

        if (isEmpirical && coefficientOfVariation is not null)
        {
            yield return new PlacedFault($"{path}.coefficientOfVariation", BesideValues, NotWithValues);
        }

        if (!isEmpirical && valuesMinutes is not null)
        {
            var name = FileJson.Name(kind.ToString());
            yield return new PlacedFault(
                $"{path}.valuesMinutes",
                new($"står i en fordeling af typen {name}", $"stands in a distribution of kind {name}"),
                new("ingen, eller typen empirical", "none, or the kind empirical"));
        }
    }
}
