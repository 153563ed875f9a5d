using Korevagt.Domain.Texts;

namespace Korevagt.Choosing.Thresholds;

/// <summary>What is wrong with two plans between which a threshold is sought.</summary>
internal static class ThresholdTexts
{
    public static Text OtherRoot(string second, string first) => new(
        $"{second} bygger på en anden nuværende ordning end {first}", $"{second} builds on another baseline than {first}");

    public static Text SameRoot { get; } = new(
        "to planer af den samme nuværende ordning: den selv og et scenarie, eller to scenarier",
        "two plans of the same baseline: itself and a scenario, or two scenarios");

    public static Text SamePlan(string first) => new($"er den samme plan som {first}", $"is the same plan as {first}");

    public static Text AnotherPlan { get; } = new("en plan, der adskiller sig fra den", "a plan that differs from it");

    public static Text NoPrice(string file) => new(
        $"vagterne i {file} har ingen kontrakt, så planen har ingen pris", $"the shifts of {file} have no contract, so the plan has no price");

    public static Text FigureOfResponse { get; } = new(
        "et tal om ventetid: p90, meanResponse eller withinTarget", "a figure of the wait: p90, meanResponse or withinTarget");

    public static Text PricesOfContracts { get; } = new(
        "to planer, hvor alle vagter har en kontrakt", "two plans in which every shift has a contract");

    public static Text CannotBeTurned(string file, double factor, Text why) => new(
        FormattableString.Invariant($"kan ikke sættes til {factor} gange det, der står i {file}: ").Replace('.', ',') + why.Danish,
        FormattableString.Invariant($"cannot be set to {factor} times that of {file}: ") + why.English);

    public static Text OtherFactor { get; } = new("noget andet at skrue på: 'visits', 'stay', 'speed' eller 'price'", "something else to turn: visits, stay, speed or price");
}
