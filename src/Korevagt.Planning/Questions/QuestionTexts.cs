using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Files.Questions;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Planning.Questions;

/// <summary>What can be wrong with a question, and what would be right.</summary>
internal static class QuestionTexts
{
    public static Text NotKept { get; } = new(
        "kørevagter, der ikke står i \"keep\"", "shifts that do not stand in \"keep\"");

    public static Text DecidesNothing { get; } = new(
        "giver kun det, planen har i forvejen: der er intet at vælge", "leaves what the plan has already: there is nothing to decide");

    public static Text FewerOrMoreCars { get; } = new("\"less\" eller \"more\" over 0", "\"less\" or \"more\" above 0");

    public static Text MovesOfHours { get; } = new(
        "\"moveStartMinutes\" eller \"moveEndMinutes\" over 0", "\"moveStartMinutes\" or \"moveEndMinutes\" above 0");

    public static Text OtherThanOwn { get; } = new(
        "mindst én anden værdi end planens egen",
        "at least one value other than the plan's own");

    public static Text DividesTheHour { get; } = new(
        "5, 10, 15, 20, 30, 60 eller et andet tal, som går op i 60",
        "5, 10, 15, 20, 30, 60 or another divisor of 60");

    public static Text EachPropertyOnce { get; } = new("hver egenskab i én beslutning", "each property in one decision");

    public static Text AnotherHeir { get; } = new(
        "en kørevagt, der ikke selv er blandt dem, eller \"nearest\"", "a shift that is not among them, or \"nearest\"");

    public static Text AShiftThatMayGo { get; } = new(
        "en kørevagt, som en \"cars\"-beslutning kan nedlægge", "a shift that a \"cars\" decision may remove");

    public static Text NearestOrPlanAhead { get; } = new(
        "\"nearest\", eller reglen planAhead alene",
        "\"nearest\", or the rule planAhead alone");

    public static Text NoRuleReadsIt { get; } = new(
        "har ingen virkning under de regler, der kan vælges", "has no effect under the rules that may be chosen");

    public static Text Acknowledge { get; } = new(
        "\"acknowledge\": [\"handover\"], når det er meningen, eller mindre flytninger",
        "\"acknowledge\": [\"handover\"] where that is meant, or shorter moves");

    public static Text OfCarsAlone { get; } = new("hører til \"carsOnDuty\"", "goes with \"carsOnDuty\"");

    public static Text FigureOfCars { get; } = new(
        "\"figure\": \"carsOnDuty\", eller ingen tider",
        "\"figure\": \"carsOnDuty\", or no hours");

    public static Text NotOfCars { get; } = new("hører ikke til \"carsOnDuty\"", "does not go with \"carsOnDuty\"");

    public static Text CarsNeed { get; } = new("\"atLeast\", \"in\" og \"hours\"", "\"atLeast\", \"in\" and \"hours\"");

    public static Text WholeCars { get; } = new("et helt antal vogne, 1 eller flere", "a whole number of cars, 1 or more");

    public static Text AlikeInEveryYear { get; } = new(
        "hører til tal, der svinger fra år til år; dette er det samme i alle",
        "goes with figures that vary by the year; this one is alike in all");

    public static Text SimulatedFigure { get; } = new(
        "et simuleret tal, eller ingen andel af årene",
        "a simulated figure, or no share of years");

    public static Text FigureOfTargets { get; } = new(
        "withinTarget eller lateVisits, eller intet mål",
        "withinTarget or lateVisits, or no target");

    public static Text LeastBelowMost { get; } = new(
        "en nedre grænse, der ikke ligger over den øvre",
        "a lower limit that is not above the upper one");

    public static Text IsADifference { get; } = new(
        "er en ændring, og besparelsen er selv en forskel fra den nuværende ordning",
        "is a change, and a saving is a difference from the baseline itself");

    public static Text AtLeastOrAtMost { get; } = new("\"atLeast\" eller \"atMost\"", "\"atLeast\" or \"atMost\"");

    public static Text AShare { get; } = new("en andel fra 0 til 1: 0.9 er 90 %", "a share from 0 to 1: 0.9 is 90 %");

    public static Text ShareBelowOne { get; } = new(
        "en andel under 1: 0.001 er 0,1 procentpoint",
        "a share below 1: 0.001 is 0.1 percentage points");

    public static Text ZeroOrMore { get; } = new("0 eller mere", "0 or more");

    public static Text ADistrictWithVisits { get; } = new(
        "et køreområde med besøg, eller \"everyDistrict\" for alle, der har",
        "a district with visits, or \"everyDistrict\" for all that have any");

    public static Text ShiftsAndDispatch { get; } = new(
        "ændringer af kørevagter og disponering alene; andet hører til i \"futures\"",
        "changes of shifts and dispatch alone; others belong in \"futures\"");

    public static Text FutureAlone { get; } = new(
        "ændringer af besøg, tider, veje eller priser; planer hører til i \"alsoConsider\"",
        "changes of visits, times, roads or prices; plans belong in \"alsoConsider\"");

    public static Text OtherDemand { get; } = new(
        "er en efterspørgsel af en anden slags end den nuværende ordnings: de får ikke de samme besøg",
        "is a demand of another kind than the baseline's: they do not meet the same visits");

    public static Text DemandAlike { get; } = new(
        "en efterspørgsel, der er tilpasset en log, til en ordning, hvis egen er det; ellers et scenarie med scaleDemand",
        "a demand fitted to a log for a baseline whose own is; otherwise a scenario with scaleDemand");

    public static Text FromNewYear { get; } = new("ingen \"effectiveFrom\", eller 1. januar", "no \"effectiveFrom\", or 1 January");

    public static Text MatchesNone(string pattern) =>
        new($"{Quoted.Text(pattern)} passer ikke på nogen kørevagt", $"{Quoted.Text(pattern)} matches no shift");

    public static Text IsKept(string id) => new(
        $"kørevagten {Quoted.Text(id)} står i \"keep\" og bliver, som den er",
        $"shift {Quoted.Text(id)} stands in \"keep\" and stays as it is");

    public static Text AllAreKept(string pattern) => new(
        $"alle kørevagter, som {Quoted.Text(pattern)} passer på, står i \"keep\"",
        $"all shifts that {Quoted.Text(pattern)} matches stand in \"keep\"");

    public static Text DecidesNothingOf(string id) => new(
        $"giver kørevagten {Quoted.Text(id)} kun det, den har i forvejen", $"leaves shift {Quoted.Text(id)} what it has already");

    public static Text LessThanNone(int less, Shift shift) => new(
        $"er {less}, og kørevagten {Quoted.Text(shift.Id)} har {shift.Cars} {(shift.Cars == 1 ? "vogn" : "vogne")}",
        $"is {less}, and shift {Quoted.Text(shift.Id)} has {shift.Cars} {(shift.Cars == 1 ? "car" : "cars")}");

    public static Text TooManyCars(int more, Shift shift) => shift.Vehicle is { } vehicle
        ? new(
            $"er {more}, og kørevagten {Quoted.Text(shift.Id)} er den ene vogn {Quoted.Text(vehicle)}",
            $"is {more}, and shift {Quoted.Text(shift.Id)} is the one car {Quoted.Text(vehicle)}")
        : new(
            $"er {more}, og kørevagten {Quoted.Text(shift.Id)} har {shift.Cars} vogne i forvejen",
            $"is {more}, and shift {Quoted.Text(shift.Id)} has {shift.Cars} cars already");

    public static Text OffTheHour(int step) => new($"er {step}, som ikke går op i 60", $"is {step}, which does not divide 60");

    public static Text OffTheGrid(int minutes, int step) => new(
        $"er {minutes}, som ikke er et helt antal trin på {step} minutter",
        $"is {minutes}, which is no whole number of steps of {step} minutes");

    public static Text WholeSteps(int step) => new($"et tal, som {step} går op i", $"a multiple of {step}");

    public static Text DecidedAlready(string property, string? shift, string place) => shift is null
        ? new($"{property} bestemmes allerede af {place}", $"{property} is decided by {place} already")
        : new(
            $"{Property(property).Danish} for kørevagten {Quoted.Text(shift)} bestemmes allerede af {place}",
            $"{Property(property).English} of shift {Quoted.Text(shift)} is decided by {place} already");

    public static Text InheritsFromItself(string id) => new(
        $"{Quoted.Text(id)} er selv en af kørevagterne, der skal arves fra",
        $"{Quoted.Text(id)} is itself one of the shifts to inherit from");

    public static Text LeavesNothing(string id) => new(
        $"kørevagten {Quoted.Text(id)} kan ikke nedlægges, så der er intet at arve",
        $"shift {Quoted.Text(id)} cannot be removed, so there is nothing to inherit");

    public static Text RuleKnowsNoHeirs(string rule) => new(
        $"reglen {rule}, som kan vælges, ser ikke på, hvem der arver",
        $"the rule {rule}, which may be chosen, does not look at who inherits");

    public static Text ReadBy(IEnumerable<string> rules)
    {
        var named = FileTexts.AnyOf([.. rules.Select(Text.Same)]);
        return new($"reglen {named.Danish} blandt dem, der kan vælges", $"the rule {named.English} among those that may be chosen");
    }

    public static Text AcrossOpening(string shift, Text hours, int opens) => new(
        $"kørevagten {Quoted.Text(shift)} kan komme til at køre {hours.Danish} og være ude, når dagtiden åbner kl. {opens}",
        $"shift {Quoted.Text(shift)} may come to be on duty {hours.English}, across the opening of daytime at {opens:00}:00");

    public static Text RequiredAlready(string place) => new($"er det samme krav som {place}", $"is the same requirement as {place}");

    public static Text AimedAtAlready(string place) => new($"er det samme mål som {place}", $"is the same aim as {place}");

    public static Text LeavesNoneBetween(string place) => new(
        $"lader intet tal tilbage sammen med {place}",
        $"leaves no figure together with {place}");

    public static Text HasNoTarget(QuestionFigure figure) => new(
        $"hører ikke til {Name(figure)}, som intet servicemål har", $"does not go with {Name(figure)}, which is of no service target");

    public static Text HasNoDistricts(QuestionFigure figure) => new(
        $"siger, hvor det gælder, og {Name(figure)} findes kun for hele regionen",
        $"says where, and {Name(figure)} is of the whole region only");

    public static Text StandsAmongDistricts(string word) => new(
        $"{Quoted.Text(word)} står blandt køreområder",
        $"{Quoted.Text(word)} stands among districts");

    public static Text Alone(string word) => new(
        $"{Quoted.Text(word)} alene, eller id'er på køreområder",
        $"{Quoted.Text(word)} alone, or ids of districts");

    public static Text NoVisitsIn(string district) => new(
        $"køreområdet {Quoted.Text(district)} har ingen besøg, så det har ingen responstid",
        $"district {Quoted.Text(district)} has no visits, so it has no response time");

    public static Text TooFewCars(int most, string? district, LocalDate date, LocalTime time)
    {
        var (day, clock) = (LocalDateConverter.Pattern.Format(date), LocalTimeConverter.Pattern.Format(time));
        Text where = district is null
            ? new("regionen", "the region")
            : new($"køreområdet {Quoted.Text(district)}", $"district {Quoted.Text(district)}");
        return new(
            $"kan ingen plan holde: {where.Danish} kan højst få {most} på vagt, for eksempel den {day} kl. {clock}",
            $"can be kept by no plan: {where.English} has {most} on duty at most, for example on {day} at {clock}");
    }

    public static Text ChangesMore(string file, int change) => new(
        $"{Path.GetFileName(file)} ændrer andet end kørevagter og disponering i $.changes[{change}]",
        $"{Path.GetFileName(file)} changes more than shifts and dispatch at $.changes[{change}]");

    public static Text ChangesPlan(string file, int change) => new(
        $"{Path.GetFileName(file)} ændrer kørevagter, køreområder eller disponering i $.changes[{change}]",
        $"{Path.GetFileName(file)} changes shifts, districts or dispatch at $.changes[{change}]");

    public static Text OtherBaseline(string file, string root) => new(
        $"{Path.GetFileName(file)} bygger på {Path.GetFileName(root)}", $"{Path.GetFileName(file)} builds on {Path.GetFileName(root)}");

    public static Text QuestionAbout(string baseline) => new(
        $"et spørgsmål om {Path.GetFileName(baseline)}", $"a question about {Path.GetFileName(baseline)}");

    public static Text NoSuchFile(string path) => new(
        $"filen {Quoted.Text(path)} findes ikke", $"{Quoted.Text(path)} is no such file");

    public static Text ScenarioOf(string baseline) => new(
        $"et scenarie, der bygger på {Path.GetFileName(baseline)}", $"a scenario that builds on {Path.GetFileName(baseline)}");

    public static Text BeginsLater(string file, string date) => new(
        $"{Path.GetFileName(file)} begynder den {date}; her sammenlignes hele år",
        $"{Path.GetFileName(file)} begins on {date}; whole years are compared here");

    private static Text Property(string property) => property switch
    {
        "cars" => new("antallet af vogne", "the number of cars"),
        "days" => new("dagene", "the days"),
        "start" => new("begyndelsen", "the beginning"),
        "end" => new("slutningen", "the end"),
        "station" => new("vagtstedet", "the station"),
        _ => new("arvingen", "the heir"),
    };

    private static string Name(QuestionFigure figure) => FileJson.Name(figure.ToString());
}
