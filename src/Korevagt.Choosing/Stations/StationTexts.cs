using Korevagt.Domain.Texts;

namespace Korevagt.Choosing.Stations;

/// <summary>What is wrong with a question about where cars stand, and why a placing is not simulated.</summary>
internal static class StationTexts
{
    public static Text SuchHours { get; } = new("'night', 'evening', 'day' eller hele timer som 16-23", "night, evening, day or whole hours such as 16-23");

    public static Text MinutesAboveZero { get; } = new("et antal minutter over 0 og højst 1080", "a number of minutes above 0, 1080 at most");

    public static Text NobodyOnDuty(Text hours) => new(
        $"ingen vagt er på vagt i mere end halvdelen af tiden {hours.Danish}", $"no shift is on duty for more than half of the time {hours.English}");

    public static Text HoursOfShifts { get; } = new(
        "timer, hvor planen har vagter, helst uden vagtskifte undervejs", "hours in which the plan has shifts, without a change of shifts in between");

    public static Text OtherShiftsByDay(Text hours, int working, int other) => new(
        $"{hours.Danish} er det ikke de samme vagter på hverdage ({working} vogne) og i weekender og på helligdage ({other} vogne)",
        $"{hours.English} it is not the same shifts on working days ({working} cars) and on weekends and holidays ({other} cars)");

    public static Text OneKindOfDay { get; } = new("workingDays eller nonWorkingDays", "workingDays or nonWorkingDays");

    public static Text NoNumberOfCars(int cars) => new($"{cars} vogne kan ikke placeres", $"{cars} cars cannot be placed");

    public static Text CarsFromTo(int most) => new($"et helt tal fra 1 til {most}", $"a whole number from 1 to {most}");

    public static Text TooMuchWork(int cars, string busy) => new(
        $"{cars} {(cars == 1 ? "vogn" : "vogne")} kan ikke nå besøgene: i dag er {busy.Replace('.', ',')} vogne optaget ad gangen i disse timer",
        $"{cars} {(cars == 1 ? "car" : "cars")} cannot make the visits: today {busy} cars are busy at a time in these hours");

    public static Text AtLeastCars(int cars) => new($"mindst {cars}", $"{cars} at least");

    public static Text NoVisits(Text hours) => new($"der er ingen besøg {hours.Danish}", $"there are no visits {hours.English}");

    public static Text HoursWithVisits { get; } = new("timer med besøg", "hours with visits");

    public static Text CarsSeekStations { get; } = new(
        "planens vogne kører efter et besøg til det vagtsted, hvor der mangler en (bestUncoveredStation), så nye vagtsteder ville ændre planen selv",
        "the plan's cars drive to the station that lacks one after a visit (bestUncoveredStation), so new stations would change the plan itself");

    public static Text StationsOnly { get; } = Text.Same("stations");

    public static Text MoreCarsThanSites(int cars, int sites) => new(
        $"modellen sætter højst én vogn hvert sted, og der er {sites} steder til {cars} vogne",
        $"the model puts one car at a place at most, and there are {sites} places for {cars} cars");

    public static Text TooManyNewShifts(int added, int most) => new(
        $"der skulle {added} nye vagter til, for vogne i én vagt har ét vagtsted; der simuleres højst {most}",
        $"{added} new shifts would be needed, since cars of one shift have one station; {most} at most are simulated");
}
