using Korevagt.Domain.Texts;
using Korevagt.Routing;

namespace Korevagt.Routes.Answers;

/// <summary>Limits and lines of tours in words.</summary>
public static class LimitTexts
{
    private const int SecondsPerMinute = 60;
    private const string AroundTheClock = "00:00-00:00";

    /// <summary>A limit by its name.</summary>
    public static Text NameOf(TourLimit limit) => limit switch
    {
        TourLimit.Skills => new("færdigheder (skills)", "skills"),
        TourLimit.Capacity => new("plads", "capacity"),
        TourLimit.Window => new("tidsvinduet", "the time window"),
        TourLimit.VehicleStart => new("vagtens begyndelse", "the shift's beginning"),
        TourLimit.VehicleEnd => new("vagtens slutning", "the shift's end"),
        TourLimit.LongestRide => new("den længste rejsetid", "the longest ride"),
        TourLimit.Order => new("afhentning før aflevering", "pick-up before delivery"),
        TourLimit.MostStops => new("flest stop", "most stops"),
        TourLimit.LongestTour => new("den længste tur", "the longest tour"),
        TourLimit.LongestDriving => new("den længste køretid", "the longest driving"),
        TourLimit.LongestDistance => new("den længste strækning", "the longest distance"),
        TourLimit.Break => new("en pause", "a break"),
        TourLimit.BreakLoad => new("lasten under en pause", "the load during a break"),
        TourLimit.Pinned => new("fastlagte stop", "pinned stops"),
        TourLimit.Once => new("hvert stop én gang", "each stop once"),
        TourLimit.Moments => new("tider, der følger af hinanden", "moments that follow from each other"),
        _ => new("summer, der stemmer", "sums that add up"),
    };

    /// <summary>A broken promise: which, and by how much.</summary>
    public static Text Of(BrokenPromise broken)
    {
        ArgumentNullException.ThrowIfNull(broken);
        var (name, by) = (NameOf(broken.Limit), By(broken.Limit, Math.Abs(broken.Value - broken.Allowed)));
        return new($"{name.Danish}: {by.Danish}", $"{name.English}: {by.English}");
    }

    /// <summary>How much is too much of what a limit limits.</summary>
    public static Text By(TourLimit limit, long amount) => limit switch
    {
        TourLimit.Window or TourLimit.VehicleStart or TourLimit.VehicleEnd or TourLimit.LongestRide or TourLimit.LongestTour
            or TourLimit.LongestDriving or TourLimit.Break => Minutes(amount),
        TourLimit.LongestDistance => new($"{amount} m for langt", $"{amount} m too far"),
        TourLimit.Skills => new($"{amount} mangler", $"{amount} missing"),
        _ => new($"{amount} for meget", $"{amount} too many"),
    };

    /// <summary>Why a task is on no tour.</summary>
    /// <param name="of">The tours.</param>
    /// <param name="reason">What was proved.</param>
    public static Text Of(PlannedRoutes of, UnplannedReason reason)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(reason);
        Text vehicle = reason.Vehicle >= 0
            ? new($"; nærmest er vogn {of.Of.Vehicles[reason.Vehicle].Content.Id}", $"; nearest is vehicle {of.Of.Vehicles[reason.Vehicle].Content.Id}")
            : Text.Same("");
        Text hindered = reason.Limit is { } limit
            ? new($"{NameOf(limit).Danish}, {By(limit, reason.Missing).Danish}{vehicle.Danish}", $"{NameOf(limit).English}, {By(limit, reason.Missing).English}{vehicle.English}")
            : new("flere grænser på én gang", "several limits at once");
        Text first = reason.Kind switch
        {
            UnplannedKind.ImpossibleAlone => new(
                $"Umulig, selv alene på en vogn: {hindered.Danish}.", $"Impossible even alone on a vehicle: {hindered.English}."),
            UnplannedKind.Full => new(
                $"Mulig alene, men der er ingen plads på turene: {hindered.Danish}.", $"Possible alone, but no tour has a place: {hindered.English}."),
            _ => new("Der er plads på en tur; søgningen standsede, før den blev brugt.", "A tour has a place; the search stopped before it was taken."),
        };
        return Text.Join(" ", new Text?[] { first, BoundBy(of, reason), Insertion(of, reason), Window(reason), OwnVehicle(of, reason) }.OfType<Text>());
    }

    private static Text? BoundBy(PlannedRoutes of, UnplannedReason reason)
    {
        if (reason.BoundBy is not { } stop)
        {
            return null;
        }

        var name = of.NameOfStop(stop);
        return new Text($"Det er {name.Danish}, der er i vejen.", $"It is {name.English} that is in the way.");
    }

    private static Text? Insertion(PlannedRoutes of, UnplannedReason reason) => reason.Insertion is { } cost
        ? new($"Den billigste indsættelse koster {Dkk(of, cost).Danish}.", $"The cheapest insertion costs {Dkk(of, cost).English}.")
        : null;

    private static Text? Window(UnplannedReason reason) => reason.WindowMinutes is { } minutes
        ? new($"Den kunne være med, hvis dens tidsvindue var {minutes} min. længere.", $"It would fit if its window were {minutes} min longer.")
        : null;

    private static Text? OwnVehicle(PlannedRoutes of, UnplannedReason reason) => reason.OwnVehicleCost is { } cost && reason.OwnVehicle >= 0
        ? new(
            $"En vogn mere som vogn {of.Of.Vehicles[reason.OwnVehicle].Content.Id} kan tage den for {Dkk(of, cost).Danish}.",
            $"One more vehicle like vehicle {of.Of.Vehicles[reason.OwnVehicle].Content.Id} can take it for {Dkk(of, cost).English}.")
        : null;

    private static Text Dkk(PlannedRoutes of, long ore)
    {
        var dkk = (ore / 100m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
        return of.IsPriced ? new($"{dkk.Replace('.', ',')} kr.", $"DKK {dkk}") : new($"{ore / 100} s kørsel", $"{ore / 100} s of driving");
    }

    private static Text Minutes(long seconds)
    {
        var minutes = (seconds + SecondsPerMinute - 1) / SecondsPerMinute;
        return new($"{minutes} min. for meget", $"{minutes} min too much");
    }

    /// <summary>What a line of a tour's price is for.</summary>
    public static Text NameOf(Pricing.TourPriceLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind switch
        {
            Pricing.TourPriceKind.Hours when line is { Hours: AroundTheClock, IsSpecialDay: true } => new("timer, dag med tillæg", "hours, day with supplement"),
            Pricing.TourPriceKind.Hours when line.Hours == AroundTheClock => new("timer hele døgnet", "hours around the clock"),
            Pricing.TourPriceKind.Hours when line.IsSpecialDay => new($"timer {line.Hours}, dag med tillæg", $"hours {line.Hours}, day with supplement"),
            Pricing.TourPriceKind.Hours => new($"timer {line.Hours}", $"hours {line.Hours}"),
            Pricing.TourPriceKind.Start => new("turstart", "start of the tour"),
            Pricing.TourPriceKind.Kilometers => new("kilometer", "kilometres"),
            Pricing.TourPriceKind.DrivingHours => new("køretimer", "hours of driving"),
            Pricing.TourPriceKind.TaskHours => new("arbejdstimer ved stop", "hours of work at stops"),
            Pricing.TourPriceKind.LateHours => new("forsinkelse", "lateness"),
            _ => new("filens egen tabel", "the file's own table"),
        };
    }
}
