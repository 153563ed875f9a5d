using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Costs.Figures;
using Korevagt.Files.Baselines;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Figures;

/// <summary>Wages, rates and thresholds, each with the day from which it holds and where it is from.</summary>
[FileFormat("figures", "takster", "korevagt-figures/1")]
internal sealed record FigureFile : RootProperties
{
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    [Description("One or two sentences on what they are.")]
    [MaxLength(Patterns.LongText)]
    public required string Description { get; init; }

    [Description("The whole hours for which the night supplement is paid.")]
    public required HoursFile Night { get; init; }

    [Description("The figures; each holds until another of its kind begins.")]
    [Length(1, Patterns.MostItems)]
    public required IReadOnlyList<FigureEntry> Figures { get; init; }
}

/// <summary>A figure from a day on.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record FigureEntry : Sourced
{
    [Description("What it is; its unit is the kind's. Shares are of 1.")]
    public required FigureKind Figure { get; init; }

    [Description("First day.")]
    public required LocalDate From { get; init; }

    [Description("The figure, where it is known; else low, mid and high.")]
    [Range(0.0, 1e12)]
    public decimal? Value { get; init; }

    [Description("At its lowest.")]
    [Range(0.0, 1e12)]
    public decimal? Low { get; init; }

    [Description("As it is expected.")]
    [Range(0.0, 1e12)]
    public decimal? Mid { get; init; }

    [Description("At its highest.")]
    [Range(0.0, 1e12)]
    public decimal? High { get; init; }

    [Description("How well it is known.")]
    public required FigureConfidence Confidence { get; init; }
}
