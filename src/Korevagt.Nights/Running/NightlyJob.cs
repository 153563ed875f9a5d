using System.Security.Cryptography;
using System.Text;
using Korevagt.Batches.Computing;
using Korevagt.Batches.Submitting;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Nights;
using Korevagt.Nights.Pages;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Nights.Running;

/// <summary>
/// The nightly re-evaluation as steps that each end in one transaction. The process may die at any time, and any other goes
/// on; the numbered checkpoints say what holds then. Whoever advances a night has it for as long as it sends heartbeats.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="settingsFile">Path of the settings.</param>
/// <param name="clock">This machine's clock.</param>
/// <param name="files">Where files come from; null for the disk.</param>
public sealed class NightlyJob(RunStore store, string settingsFile, IClock clock, IFileSource? files = null)
{
    /// <summary>A night that so many have failed or died at is given up, rather than taking every process there is.</summary>
    public const int MostAttempts = 20;

    private static readonly TimeSpan SignEvery = TimeSpan.FromSeconds(2);

    private readonly IFileSource files = files ?? DiskFiles.Instance;
    private readonly Computation computation = new(store);
    private readonly string owner = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Minutes that a log must have been left alone, in place of what the settings say; null for theirs.</summary>
    public int? QuietMinutes { get; init; }

    /// <summary>Told once a night's batch is submitted; may be null.</summary>
    public Func<SubmittedBatch, CancellationToken, Task>? OnSubmitted { get; init; }

    /// <summary>Told of each step that is done; may be null.</summary>
    public Action<StoredNight>? OnStep { get; init; }

    /// <summary>Called when the work of a step is done, before and after it is stored; a test dies there.</summary>
    internal Action<NightState, bool>? AtCheckpoint { get; init; }

    private Instant Now => clock.GetCurrentInstant();

    /// <summary>Begins the night that is due, or goes on with one that is not over, as far as it gets without waiting.</summary>
    /// <returns>That night as it stands then, null where nothing is to be done; or the faults of the settings.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<Outcome<StoredNight?>> AdvanceAsync(CancellationToken cancellation = default)
    {
        var (settings, content) = LoadSettings();
        if (!settings.Succeeded)
        {
            return Outcome<StoredNight?>.Failure(settings.Faults);
        }

        var night = await store.Nights.UnfinishedAsync(settings.Value.Name, cancellation)
            ?? await BeginDueAsync(settings.Value, content, cancellation);
        return Outcome<StoredNight?>.Success(night is null ? null : await AdvanceAsync(night, cancellation));
    }

    /// <summary>Begins the newest night whose time has come, whether it is due or not, unless it was begun before.</summary>
    /// <param name="again">Whether to begin another if that is done, of the first minute from now that no night bears.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The night as it stands, which may be over; or the faults of the settings.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<Outcome<StoredNight>> BeginNowAsync(bool again, CancellationToken cancellation = default)
    {
        var (settings, content) = LoadSettings();
        if (!settings.Succeeded)
        {
            return Outcome<StoredNight>.Failure(settings.Faults);
        }

        var plan = settings.Value.Name;
        if (await store.Nights.UnfinishedAsync(plan, cancellation) is { } unfinished)
        {
            return unfinished;
        }

        var standing = await store.Nights.StandingAsync(plan, cancellation);
        var due = new NightSchedule(settings.Value.Cron).Due(standing is null ? null : Night.Parse(standing.HandledUpTo), Now);
        var night = due.Run ?? due.HandledUpTo;
        if (again && await store.Nights.FindAsync(plan, night.Id, cancellation) is { State: NightState.Done })
        {
            night = await FirstNotBegunAsync(plan, cancellation);
        }

        await BeginAsync(settings.Value, content, night, night == due.Run ? due.CaughtUp : [], expected: null, cancellation);
        return (await store.Nights.FindAsync(plan, night.Id, cancellation))!;
    }

    /// <summary>Goes on with a night as far as it gets without waiting.</summary>
    /// <returns>The night as it stands then; where another process has it, as it stands anyway.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    public async Task<StoredNight> AdvanceAsync(StoredNight night, CancellationToken cancellation = default)
    {
        if (await store.Nights.TakeAsync(night.Plan, night.Id, owner, cancellation) is not { } mine)
        {
            return await store.Nights.FindAsync(night.Plan, night.Id, cancellation) ?? night;
        }

        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var living = LiveAsync(night, leaving.Token);
        var failed = true;
        try
        {
            while (await StepAsync(mine, cancellation) is { } next)
            {
                mine = next;
                OnStep?.Invoke(mine);
            }

            failed = false;
            return mine;
        }
        catch (Exception failure) when (failure is OperationCanceledException or StoreException { IsPassing: true })
        {
            failed = false;
            throw;
        }
        finally
        {
            await leaving.CancelAsync();
            await living;
            await TryAsync(() => store.Nights.ReleaseAsync(night.Plan, night.Id, owner, failed, CancellationToken.None));
        }
    }

    private async Task<Night> FirstNotBegunAsync(string plan, CancellationToken cancellation)
    {
        var now = Now.InZone(DutyCalendar.Zone).LocalDateTime;
        var night = new Night(now.Date + new LocalTime(now.Hour, now.Minute));
        while (await store.Nights.FindAsync(plan, night.Id, cancellation) is not null)
        {
            night = new Night(night.Local.PlusMinutes(1));
        }

        return night;
    }

    private (Outcome<NightlySettings> Settings, ReadOnlyMemory<byte> Content) LoadSettings()
    {
        var read = files.Read(settingsFile);
        return (read.Then(Parse), read.Succeeded ? read.Value : default);
    }

    private Outcome<NightlySettings> Parse(ReadOnlyMemory<byte> content) =>
        NightlyLoader.Load(new FilesOnTop(files, [KeyValuePair.Create(settingsFile, content)]), settingsFile)
            .Then<NightlySettings>(settings => settings with { QuietMinutes = QuietMinutes ?? settings.QuietMinutes });

    private async Task<StoredNight?> BeginDueAsync(NightlySettings settings, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var standing = await store.Nights.StandingAsync(settings.Name, cancellation);
        var due = new NightSchedule(settings.Cron).Due(standing is null ? null : Night.Parse(standing.HandledUpTo), Now);
        if (standing is null)
        {
            await store.Nights.StartAsync(settings.Name, due.HandledUpTo.Id, cancellation);
        }

        return standing is not null && due.Run is { } night
            && await BeginAsync(settings, content, night, due.CaughtUp, standing.HandledUpTo, cancellation)
            ? await store.Nights.FindAsync(settings.Name, night.Id, cancellation)
            : null;
    }

    private async Task<bool> BeginAsync(
        NightlySettings settings, ReadOnlyMemory<byte> content, Night night, IReadOnlyList<Night> caughtUp, string? expected, CancellationToken cancellation)
    {
        var hash = (await store.Documents.AddAsync([content], cancellation))[0];
        var record = new NightRecord { Night = night.Id, Name = settings.Name, Began = Now, Ended = Now, CaughtUp = [.. caughtUp.Select(missed => missed.Id)] };

        // 1. Night and standing change in one transaction under the night's key: of several jobs one begins it, and it is not
        // due again. Dying before leaves it due; dying after leaves it unfinished, and whoever looks next goes on with it.
        return await store.Nights.ClaimAsync(new StoredNight
        {
            Plan = settings.Name,
            Id = night.Id,
            State = NightState.Claimed,
            Attempts = 0,
            Settings = hash,
            Demand = null,
            Held = null,
            Plans = null,
            Batch = null,
            Record = NightJson.Write(record),
            ReportFile = null,
        },
            expected, cancellation);
    }

    /// <summary>Does the next step.</summary>
    /// <returns>The night with the step done; null where it is over, waits, or was taken over by another.</returns>
    private async Task<StoredNight?> StepAsync(StoredNight night, CancellationToken cancellation)
    {
        if (night.State == NightState.Done)
        {
            return null;
        }

        if (night.Attempts >= MostAttempts)
        {
            return await GiveUpAsync(night, cancellation);
        }

        var settings = Parse(await NightFitting.DocumentAsync(store, night.Settings, cancellation));
        if (!settings.Succeeded)
        {
            throw new InvalidDataException(settings.Faults[0].ToString());
        }

        var work = new NightAtWork(store, files, clock, settings.Value, night, night.ReadRecord());
        return night.State switch
        {
            NightState.Claimed => await TakeLogsAsync(work, cancellation),
            NightState.LogsTaken => await FitAsync(work, cancellation),
            NightState.Fitted => await SubmitAsync(work, cancellation),
            NightState.Submitted => await JudgeAsync(work, cancellation),
            NightState.Judged => await ReportAsync(work, cancellation),
            _ => await PruneAsync(work, cancellation),
        };
    }

    private async Task<StoredNight?> TakeLogsAsync(NightAtWork work, CancellationToken cancellation)
    {
        var (record, logs) = await LogTaking.RunAsync(work, cancellation);

        // 2. The logs are known together with what was left and set aside. Dying before, the folder is looked at anew; dying
        // after, it is not needed any more.
        var done = work.Night with { State = NightState.LogsTaken, Record = NightJson.Write(record) };
        return await EndAsync(
            work.Night, done,
            async (connection, transaction) =>
            {
                await NightTable.AddLogsAsync(connection, transaction, done, logs);
                return done;
            },
            cancellation);
    }

    private async Task<StoredNight?> FitAsync(NightAtWork work, CancellationToken cancellation)
    {
        var (record, demand, held) = await NightFitting.RunAsync(work, cancellation);

        // 3. Dying before costs the time of the fit: the same logs give the same demand.
        return await EndAsync(
            work.Night, work.Night with { State = NightState.Fitted, Record = NightJson.Write(record), Demand = demand, Held = held }, also: null, cancellation);
    }

    private async Task<StoredNight?> SubmitAsync(NightAtWork work, CancellationToken cancellation)
    {
        var submission = await NightSubmission.PrepareAsync(work, cancellation);

        // 4. Batch and questions are submitted and their numbers noted in one transaction: dying before leaves none, dying after some
        // that are known.
        var submitted = await EndAsync(work.Night, work.Night, submission.TakeInAsync, cancellation);
        if (submitted is not null && OnSubmitted is not null)
        {
            await OnSubmitted(submission.Waiting, cancellation);
        }

        return submitted;
    }

    private async Task<StoredNight?> JudgeAsync(NightAtWork work, CancellationToken cancellation)
    {
        // 5. Nobody has the night while its batch is computed and its questions are answered: every look begins here.
        if (await store.Batches.FindAsync(work.Night.Batch!.Value, cancellation) is { State: BatchState.Active or BatchState.Paused }
            || await NightQuestions.AreOpenAsync(store, work.Night, cancellation))
        {
            return null;
        }

        var (results, damaged) = await NightJudging.ResultsAsync(work, computation, cancellation);
        if (damaged.Count > 0)
        {
            return await ComputeAgainAsync(work.Night, damaged, cancellation);
        }

        var kept = await store.Nights.FiguresBeforeAsync(work.Night.Plan, work.Night.Id, NightJudging.NightsShown, cancellation);
        IReadOnlyList<NightFigures> history = [.. kept.Select(row => NightJson.ReadFigures("night", row)).Where(read => read.Succeeded).Select(read => read.Value)];
        var answers = await NightQuestions.AnswersAsync(work, cancellation);
        var record = NightJudging.Judge(work, results, answers, history, Now);
        var report = Encoding.UTF8.GetBytes(NightReport.Render(record, history));

        // 6. Record, figures, report and the kept forecast are stored together: nothing is told twice, and nothing is lost.
        // Dying before, the same results are judged anew.
        var done = work.Night with { State = NightState.Judged, Record = NightJson.Write(record) };
        return await EndAsync(
            work.Night, done,
            async (connection, transaction) =>
            {
                await NightTable.KeepAsync(connection, transaction, done, NightJson.Write(record.Figures!), report);
                return done;
            },
            cancellation);
    }

    /// <summary>Takes damaged blocks out and submits once more; that counts as an attempt, so that it does not go on for ever.</summary>
    private Task<StoredNight?> ComputeAgainAsync(StoredNight night, IReadOnlyList<(string Simulation, BlockRange Range)> damaged, CancellationToken cancellation) =>
        store.Nights.StepAsync(
            night with { State = NightState.Fitted }, NightState.Submitted, owner,
            async (connection, transaction) =>
            {
                foreach (var (simulation, range) in damaged)
                {
                    await BlockTable.RemoveAsync(connection, transaction, simulation, range);
                }

                return await NightTable.CountAttemptAsync(connection, transaction, night with { State = NightState.Fitted });
            },
            cancellation);

    private async Task<StoredNight?> ReportAsync(NightAtWork work, CancellationToken cancellation)
    {
        var report = await store.Nights.ReportAsync(work.Night.Plan, work.Night.Id, cancellation);
        var written = NightReportFile.Write(work.Settings.Reports, Night.Parse(work.Night.Id)!.Value, report!);

        // 7. The file was moved to its place whole. Dying before this is noted, it is written once more with the same bytes.
        return await EndAsync(
            work.Night,
            work.Night with
            {
                State = NightState.Reported,
                Record = NightJson.Write(work.With(written.Faults)),
                ReportFile = written.Succeeded ? written.Value : null,
            },
            also: null, cancellation);
    }

    private async Task<StoredNight?> PruneAsync(NightAtWork work, CancellationToken cancellation)
    {
        // 8. Old nights go one by one, the file first: dying here leaves some for the next night. This one is among those kept.
        foreach (var old in await store.Nights.BeyondAsync(work.Night.Plan, Math.Max(work.Settings.KeepNights - 1, 0), cancellation))
        {
            if (old.ReportFile is { } file)
            {
                NightReportFile.Remove(file);
            }

            await store.Nights.RemoveAsync(old, cancellation);
        }

        return await EndAsync(work.Night, work.Night with { State = NightState.Done }, also: null, cancellation);
    }

    private Task<StoredNight?> GiveUpAsync(StoredNight night, CancellationToken cancellation)
    {
        var record = night.ReadRecord();
        var fault = new Fault(settingsFile, "", RunningTexts.GivenUp(night.Attempts), RunningTexts.SeeProcesses);
        return EndAsync(
            night, night with { State = NightState.Done, Record = NightJson.Write(record with { Ended = Now, Faults = [.. record.Faults, fault] }) }, also: null, cancellation);
    }

    private async Task<StoredNight?> EndAsync(
        StoredNight night, StoredNight done, Func<System.Data.Common.DbConnection, System.Data.Common.DbTransaction, Task<StoredNight>>? also, CancellationToken cancellation)
    {
        AtCheckpoint?.Invoke(night.State, false);
        var stored = await store.Nights.StepAsync(done, night.State, owner, also, cancellation);
        AtCheckpoint?.Invoke(night.State, true);
        return stored;
    }

    /// <summary>Sends heartbeats while a step takes its time.</summary>
    private async Task LiveAsync(StoredNight night, CancellationToken leaving)
    {
        while (!leaving.IsCancellationRequested)
        {
            await TryAsync(async () =>
            {
                await Task.Delay(SignEvery, leaving);
                await store.Nights.HeartbeatAsync(night.Plan, night.Id, owner, leaving);
            });
        }
    }

    /// <summary>Does something that others make up for when it fails.</summary>
    private static async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action();
        }
        catch (Exception failure) when (failure is OperationCanceledException or StoreException)
        {
        }
    }
}
