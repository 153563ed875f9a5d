using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Rules;

/// <summary>What faults call the things of a plan: in Danish the form with the article, before an id.</summary>
internal static class ThingTexts
{
    public static Text Area { get; } = new("området", "area");

    public static Text District { get; } = new("køreområdet", "district");

    public static Text Municipality { get; } = new("kommunen", "municipality");

    public static Text Station { get; } = new("vagtstedet", "station");

    public static Text Shift { get; } = new("kørevagten", "shift");

    public static Text Contract { get; } = new("kontrakten", "contract");

    public static Text Urgency { get; } = new("hastegraden", "urgency");

    public static Text Target { get; } = new("servicemålet", "service target");

    public static Text DrivingBand { get; } = new("tidsrummet", "driving band");

    public static Text CostDriver { get; } = new("posten under øvrige udgifter", "cost driver");

    public static Text DemandCase { get; } = new("efterspørgslen", "demand case");

    public static Text PriceReading { get; } = new("læsningen af prisen", "price reading");

    public static Text AreaOrStation { get; } = new("området eller vagtstedet", "area or station");

    public static Text Unknown(Text thing, string id) =>
        new($"{thing.Danish} {Quoted.Text(id)} findes ikke", $"there is no {thing.English} {Quoted.Text(id)}");

    public static Text IsAName(Text thing, string name) =>
        new($"{Quoted.Text(name)} er navnet på {thing.Danish}", $"{Quoted.Text(name)} is the name of the {thing.English}");

    /// <summary>The id, or the ids where several have the name.</summary>
    public static Text ItsId(IReadOnlyList<string> ids) => new(
        $"id: {string.Join(" eller ", ids.Select(Quoted.Text))}", $"the id: {string.Join(" or ", ids.Select(Quoted.Text))}");

    public static Text Exists(Text thing, string id) =>
        new($"{thing.Danish} {Quoted.Text(id)} findes allerede", $"there is a {thing.English} {Quoted.Text(id)} already");
}
