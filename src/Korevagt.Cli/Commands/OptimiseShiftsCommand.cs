using System.CommandLine;
using Korevagt.Choosing.Archives;
using Korevagt.Choosing.Questions;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt optimise shifts</c>: which plan, of those that a question allows.</summary>
internal static class OptimiseShiftsCommand
{
    public static Command Create(TerminalConsole console)
    {
        var question = OptimiseOptions.Question(console);
        var (budget, time) = (BudgetOption.Budget(console), BudgetOption.Time(console));
        var confidence = OptimiseOptions.Confidence(console);
        var figures = new Option<int>("--years-of-figures")
        {
            Description = console.Say(new(
                "År, som tallene om de nævnte planer regnes af; intet valg har set dem.",
                "Years by which the figures of the plans told are computed; no choice has seen them.")),
            HelpName = console.Say(ValueNames.Count),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            DefaultValueFactory = _ => ChoosingSettings.DefaultYearsOfFigures,
        };
        var (seed, threads) = (SharedOptions.Seed(console), SharedOptions.Threads(console));
        var (map, cache) = (SharedOptions.OtherMap(console), SharedOptions.Cache(console));
        var archive = OptimiseOptions.File(console, "--archive", new(
            "Gem alt, der simuleres, så det kan læses igen ('optimise again'), og et afbrudt svar kan fortsættes (--resume).",
            "Keep all that is simulated, to be read again (optimise again) and gone on with (--resume)."));
        var resume = OptimiseOptions.File(console, "--resume", new(
            "Gå videre med et arkiv, der blev afbrudt; svaret er det samme.", "Go on with an archive that was cut off; the answer is the same."));
        var outputs = new AnswerOutputs(console);
        var command = new Command("shifts", console.Say(new(
            "Hvilken plan: vogne, dage, timer og stationer, som et spørgsmål lader beslutte, med en grænse for, hvor meget bedre en anden kan være.",
            "Which plan: cars, days, hours and stations that a question lets decide, with a bound on how much better another may be.")))
        {
            question, budget, time, confidence, figures, seed, threads, map, cache, archive, resume,
        };
        outputs.AddTo(command);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var wanted = outputs.Of(parsed);
                var archives = new ArchiveSettings(parsed.GetValue(archive), parsed.GetValue(resume));
                var faults = wanted.Faults(console, archives.Archive);
                if (archives is { Archive: not null, Resume: not null })
                {
                    faults.Add(new Fault(
                        "--archive", "", ParsingTexts.OppositeOf("--resume"),
                        new("kun --resume, som skriver videre i samme fil", "--resume alone, which adds to the same file")));
                }

                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var settings = new ChoosingSettings(parsed.GetValue(seed), parsed.GetValue(threads))
                {
                    Budget = parsed.GetValue(budget),
                    Time = parsed.GetValue(time),
                    Confidence = parsed.GetValue(confidence),
                    YearsOfFigures = parsed.GetValue(figures),
                    MapFile = parsed.GetValue(map),
                    CacheFolder = parsed.GetValue(cache),
                };
                var answered = ChoosingProgressView.Watch(console, progress => ChooseShifts.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(question), settings, archives, progress, cancellation));
                return console.Show(answered, chosen => wanted.Write(console, chosen));
            },
            CancellationToken.None));
        return command;
    }
}
