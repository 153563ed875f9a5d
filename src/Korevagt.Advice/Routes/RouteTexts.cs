using Korevagt.Domain.Texts;

namespace Korevagt.Advice.Routes;

/// <summary>Words of tours.</summary>
internal static class RouteTexts
{
    public static Text Title { get; } = new("Ture", "Tours");

    public static Text Vehicle { get; } = new("Vogn", "Vehicle");

    public static Text Stops { get; } = new("Stop", "Stops");

    public static Text From { get; } = new("Fra", "From");

    public static Text To { get; } = new("Til", "To");

    public static Text Driving { get; } = new("Kørsel, min", "Driving, min");

    public static Text Waiting { get; } = new("Ventetid, min", "Waiting, min");

    public static Text Kilometers { get; } = new("km", "km");

    public static Text Dkk { get; } = new("Kroner", "DKK");

    public static Text SecondsOfDriving { get; } = new("Sekunders kørsel", "Seconds of driving");

    public static Text Description { get; } = new("Beskrivelse", "Description");

    public static Text Late { get; } = new("For sent, min", "Late, min");

    public static Text Cost(Korevagt.Routes.Answers.PlannedRoutes planned) => planned.IsPriced ? Dkk : SecondsOfDriving;

    public static Text Broken { get; } = new("Brudte løfter", "Broken promises");

    public static Text Task { get; } = new("Opgave", "Task");

    public static Text Why { get; } = new("Hvorfor", "Why");

    public static Text Unplanned { get; } = new("Uden tur", "On no tour");

    public static Text Line { get; } = new("Linje", "Line");

    public static Text Units { get; } = new("Antal", "Units");

    public static Text EachDkk { get; } = new("kr. pr. enhed", "DKK each");

    public static Text Lines { get; } = new("Kroner efter kontraktlinje", "Cost by contract line");

    public static Text Steps { get; } = new("Turenes trin", "Steps of the tours");

    public static Text Step { get; } = new("Trin", "Step");

    public static Text Arrival { get; } = new("Ankomst", "Arrival");

    public static Text Begins { get; } = new("Begynder", "Begins");

    public static Text Leaves { get; } = new("Kører", "Leaves");

    public static Text Ride { get; } = new("Rejsetid, min", "Ride, min");

    public static Text Promise { get; } = new("Lovet, min", "Promised, min");

    public static Text StartStep { get; } = new("start", "start");

    public static Text EndStep { get; } = new("slut", "end");

    public static Text BreakStep { get; } = new("pause", "break");

    public static Text NothingToPlan { get; } = new("Der er ingen opgaver: planen er tom.", "There are no tasks: the plan is empty.");

    public static Text AllPlanned(int tasks, int tours) => new(
        $"Alle {tasks} opgaver er på {(tours == 1 ? "én tur" : $"{tours} ture")}.", $"All {tasks} tasks are on {(tours == 1 ? "one tour" : $"{tours} tours")}.");

    public static Text SomePlanned(int planned, int tasks, int tours) => new(
        $"{planned} af {tasks} opgaver er på {(tours == 1 ? "én tur" : $"{tours} ture")}; {tasks - planned} er på ingen.",
        $"{planned} of {tasks} tasks are on {(tours == 1 ? "one tour" : $"{tours} tours")}; {tasks - planned} on none.");

    public static Text Costs(string amount, string km, string hours) => new(
        $"De koster {amount}: {km} km og {hours} timers kørsel.", $"They cost {amount}: {km} km and {hours} hours of driving.");

    public static Text UnpricedCosts(string km, string hours) => new(
        $"Ingen vogn har en pris, så der er regnet med mindst kørsel: {km} km og {hours} timer.",
        $"No vehicle has a price, so driving was made least: {km} km and {hours} hours.");

    public static Text LateByBands(int stops) => new(
        stops == 0
            ? "Regnet med køretiderne time for time begynder intet stop for sent."
            : $"Søgningen regner hver vogn efter ét tidsrum; med køretiderne time for time begynder {stops} stop senere end deres vindue.",
        stops == 0
            ? "By the driving times hour by hour no stop begins late."
            : $"The search counts each vehicle by one band of the clock; by the driving times hour by hour {stops} stops begin after their window.");

    public static Text BrokenPromises(int count) => new(
        $"{(count == 1 ? "Ét løfte er brudt" : $"{count} løfter er brudt")}; de står ved deres vogn eller stop.",
        $"{(count == 1 ? "One promise is broken" : $"{count} promises are broken")}; see the vehicle or the stop.");

    public static Text Map { get; } = new("Turene på kortet", "The tours on the map");

    public static Text Day { get; } = new("Vognenes dag", "The vehicles' day");

    public static Text Rides { get; } = new("Rejsetider mod det lovede", "Rides against their promise");

    public static Text Work { get; } = new("arbejde ved stop", "work at stops");

    public static Text DrivingWord { get; } = new("kørsel", "driving");

    public static Text WaitingWord { get; } = new("ventetid", "waiting");

    public static Text BreakWord { get; } = new("pause", "break");

    public static Text MapSummary(int tours, int left) => new(
        $"{tours} ture på kortet; {left} stop er på ingen.", $"{tours} tours on the map; {left} stops are on none.");

    public static Text RidesSummary(int rides, int broken, int shown) => new(
        $"{rides} rejser har en længste tid; {broken} tager længere. {(shown < rides ? $"De {shown}, der bruger mest af den, er vist. " : "")}Stregen er det lovede.",
        $"{rides} rides have a longest time; {broken} take longer. {(shown < rides ? $"The {shown} that use most of it are shown. " : "")}The mark is what was promised.");

    public static Text Again(string options) => new($"Samme svar igen: {options}", $"The same answer again: {options}");

    public static Text Cancelled { get; } = new(
        "Søgningen blev afbrudt; det er de bedste ture indtil da.", "The search was cancelled; these are the best tours until then.");
}
