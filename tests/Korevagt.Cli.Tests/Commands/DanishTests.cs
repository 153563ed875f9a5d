using System.CommandLine;
using System.Globalization;
using System.Resources;
using Korevagt.Cli.Tests.Support;
using Korevagt.Domain.Texts;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary>A Danish reader meets Danish: in help, in faults of the command line, and where no command was given.</summary>
public sealed class DanishTests
{
    private static readonly Command Danish = KorevagtCommand.Root(new TerminalConsole(TextWriter.Null, TextWriter.Null, Language.Da));
    private static readonly Command English = KorevagtCommand.Root(new TerminalConsole(TextWriter.Null, TextWriter.Null, Language.En));

    /// <summary>The sentences of the library about command lines; the others are of types and files that no option has.</summary>
    private static readonly string[] Sentences =
    [
        "ArgumentConversionCannotParseForCommand", "ArgumentConversionCannotParseForOption", "CommandRequiredArgumentMissing",
        "OptionExpectsOneArgument", "OptionRequiredArgumentMissing", "RequiredCommandWasNotProvided", "RequiredOptionWasNotProvided",
        "UnrecognizedCommandOrArgument", "VersionOptionCannotBeCombinedWithOtherArguments",
    ];

    [Fact]
    public void EveryCommandArgumentAndOption_IsDescribedInDanish_WithoutEnglishWords()
    {
        var described = Below(Danish).SelectMany(SymbolsOf).ToList();

        Assert.True(described.Count > 200, $"Only {described.Count} were found.");
        Assert.All(described, symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Words), symbol.Name));
        Assert.Empty(
            from symbol in described
            let english = EnglishWords.In(symbol.Words)
            where english.Count > 0
            select $"{symbol.Name}: {string.Join(", ", english)} in: {symbol.Words}");
    }

    [Fact]
    public void EveryDescription_IsAnotherInEnglish()
    {
        var pairs = Below(Danish).Zip(Below(English)).SelectMany(pair => DescriptionsOf(pair.First).Zip(DescriptionsOf(pair.Second)));

        Assert.All(pairs, pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public void EveryCommand_TakesLang_WhichIsDocumentedOnce()
    {
        var having = Below(Danish).Where(command => command.Options.Any(option => option.Name == "--lang"));

        Assert.Equal([Danish], having);
        Assert.True(Assert.Single(Danish.Options, option => option.Name == "--lang").Recursive);
    }

    [Theory]
    [InlineData("--lang", "en", "cost", "findes-ikke.json")]
    [InlineData("cost", "--lang", "en", "findes-ikke.json")]
    [InlineData("cost", "findes-ikke.json", "--lang=en")]
    public async Task Lang_MayStandAnywhere(params string[] arguments) =>
        Assert.Contains("there is no such file", (await Ran.Of(arguments)).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("Brug:", "--lang", "da")]
    [InlineData("Valg:", "--lang", "da")]
    [InlineData("Argumenter:", "--lang", "da")]
    [InlineData("Hvad den gør:", "--lang", "da")]
    [InlineData("[uden andet: 50]", "--lang", "da")]
    [InlineData("Usage:", "--lang", "en")]
    [InlineData("Options:", "--lang", "en")]
    [InlineData("Arguments:", "--lang", "en")]
    [InlineData("Description:", "--lang", "en")]
    [InlineData("[default: 50]", "--lang", "en")]
    public async Task HelpHasItsHeadings_InTheReadersLanguage(string heading, params string[] language) =>
        Assert.Contains(heading, await Ran.Soundly(["compare", "--help", .. language]), StringComparison.Ordinal);

    [Theory]
    [InlineData("--plan skal angives; forventede --plan <PLAN>", "demand", "fit", "log.csv", "-o", "x")]
    [InlineData("Værdien efter --json mangler", "compare", "plan.json", "scenarie.json", "--json")]
    [InlineData("Kommandoen 'cost' mangler et argument; forventede korevagt cost <plan>", "cost")]
    [InlineData("mangler et argument; forventede korevagt compare <nuværende-ordning> <scenarier>...", "compare", "plan.json")]
    [InlineData("Ukendt kommando eller argument 'xyzzy'; forventede en af kommandoerne i 'korevagt --help'", "xyzzy")]
    [InlineData("Ukendt kommando eller argument 'compar'; forventede \"compare\" (mente du det?)", "compar")]
    [InlineData("Ukendt kommando eller argument 'mere'; forventede det, som 'korevagt cost --help' viser", "cost", "plan.json", "mere")]
    [InlineData("--year tager én værdi og fik 2", "cost", "plan.json", "--year", "2017", "--year", "2018")]
    [InlineData("Ukendt kommando eller argument 'måske'", "simulate", "plan.json", "--antithetic=måske")]
    [InlineData("--year: 'i år' er ikke et helt tal, eller er for stort eller for lille", "cost", "plan.json", "--year", "i år")]
    [InlineData("--detach: siger det modsatte af --work", "batch", "submit", "b.json", "--detach", "--work")]
    [InlineData("ukendt valg '--aar'", "cost", "--aar")]
    public async Task AFaultOfTheCommandLine_IsSaidInDanish(string said, params string[] arguments)
    {
        var ran = await Ran.Of(["--lang", "da", .. arguments]);

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains(said, ran.Error, StringComparison.Ordinal);
        Assert.Empty(EnglishWords.In(ran.Error));
    }

    [Fact]
    public async Task AFaultOfTheCommandLine_IsToldOnce()
    {
        var ran = await Ran.Of(["compare"]);

        Assert.Single(ran.Error.Trim().Split('\n'));
    }

    /// <summary>Another version of the library may say it otherwise; then its sentence is found here.</summary>
    [Fact]
    public void EverySentenceOfTheLibrary_HasADanishOne()
    {
        var resources = new ResourceManager("System.CommandLine.Properties.Resources", typeof(Command).Assembly);
        Assert.All(Sentences, name =>
        {
            var pattern = resources.GetString(name, CultureInfo.InvariantCulture);
            Assert.NotNull(pattern);
            var sentence = string.Format(CultureInfo.InvariantCulture, pattern, "x", "--y", "z");
            var said = ParseFaults.Said(sentence);
            Assert.Equal(sentence.TrimEnd('.'), said.English);
            Assert.NotEqual(sentence, said.Danish);
            Assert.Empty(EnglishWords.In(said.Danish));
        });
    }

    [Fact]
    public async Task WithoutACommand_AllCommandsAreNamed_AndWithWhichToBegin()
    {
        var ran = await Ran.Of("--lang", "da");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("Begynd her:", ran.Output, StringComparison.Ordinal);
        Assert.Contains("korevagt compare scenarios/midtjylland-2016.json", ran.Output, StringComparison.Ordinal);
        Assert.All(
            ["compare", "check", "demand fit", "batch submit", "nightly list", "worker"],
            command => Assert.Contains($"\n  {command} ", ran.Output, StringComparison.Ordinal));
        Assert.Equal("korevagt: kommandoen mangler; forventede en af kommandoerne", Assert.Single(ran.Faults));
    }

    [Fact]
    public async Task AGroupOfCommandsAlone_NamesThem()
    {
        var ran = await Ran.Of("demand", "--lang", "da");

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("\n  forecast ", ran.Output, StringComparison.Ordinal);
        Assert.StartsWith("korevagt demand: kommandoen mangler", Assert.Single(ran.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheFirstStepsSay_CanBeTyped()
    {
        var output = (await Ran.Of("--lang", "da")).Output;
        var typed = output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("korevagt ", StringComparison.Ordinal)).ToList();

        Assert.Equal(2, typed.Count);
        Assert.All(typed, line => Assert.Empty(English.Parse(line["korevagt ".Length..]).Errors));
        Assert.All(
            typed.SelectMany(line => line.Split(' ')).Where(word => word.StartsWith("scenarios/", StringComparison.Ordinal)),
            file => Assert.True(File.Exists(Path.Combine(Repository.Root, file)), file));
    }

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(Below).Prepend(command);

    private static IEnumerable<string> DescriptionsOf(Command command) =>
    [
        command.Description!, .. command.Arguments.Select(argument => argument.Description!),
        .. command.Options.Select(option => option.Description!),
    ];

    private static IEnumerable<(string Name, string Words)> SymbolsOf(Command command) =>
    [
        (command.Name, command.Description ?? ""),
        .. command.Arguments.SelectMany(argument => new[]
        {
            ($"{command.Name} <{argument.Name}>", argument.Description ?? ""),
            ($"{command.Name} <{argument.Name}>", ValueNames.Of(argument.Name).Danish),
        }),
        .. command.Options.Select(option => ($"{command.Name} {option.Name}", option.Description ?? "")),
        // Where one of several words is to be typed they stand as they are typed.
        .. command.Options.Where(option => option.HelpName is { } value && !value.Contains('|', StringComparison.Ordinal))
            .Select(option => ($"{command.Name} {option.Name}", option.HelpName!)),
    ];
}
