using System.Security.Cryptography;
using Quartz;

namespace Korevagt.Batches.Jobs;

/// <summary>What Quartz fires, in its own terms: a ticket is a trigger that fires the one stored job once.</summary>
internal static class Tickets
{
    /// <summary>The trigger that fires ticks.</summary>
    public static readonly TriggerKey TickKey = new("tick", "tick");

    /// <summary>What limits the calls of work on one process; ticks are outside it and never wait for work.</summary>
    public const string WorkGroup = "work";

    // Quartz fires the earliest first and looks at priorities only among equals. All tickets are due at the same long past
    // moment, so the priority decides, and the clock of the process that asked has no say.
    private static readonly DateTimeOffset Due = DateTimeOffset.UnixEpoch;

    /// <summary>The job behind all tickets; run again elsewhere if the process dies in it.</summary>
    public static IJobDetail Work { get; } =
        JobBuilder.Create<WorkJob>().WithIdentity("work").StoreDurably().RequestRecovery().Build();

    /// <summary>The job behind all ticks; never twice at the same time.</summary>
    public static IJobDetail Tick { get; } =
        JobBuilder.Create<TickJob>().WithIdentity("tick").StoreDurably().DisallowConcurrentExecution().Build();

    /// <summary>The group of the tickets of one priority.</summary>
    public static string GroupOf(int priority) => $"work-{priority}";

    /// <summary>A ticket for one call.</summary>
    public static ITrigger NewTicket(int priority, EngineOptions options) => TriggerBuilder.Create()
        .WithIdentity(RandomNumberGenerator.GetHexString(24, lowercase: true), GroupOf(priority))
        .ForJob(Work)
        .WithExecutionGroup(WorkGroup)
        .WithPriority(priority)
        .StartAt(Due)
        .WithSchedule(SimpleScheduleBuilder.Create().WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .WithRetryPolicy(options.RetryAfter.Count == 0 ? RetryPolicy.None : RetryPolicy.Explicit(options.RetryAfter))
        .Build();

    /// <summary>The recurring trigger of ticks. Ticks that nobody could fire are not made up for: the next one does it all.</summary>
    public static ITrigger NewTick(EngineOptions options) => TriggerBuilder.Create()
        .WithIdentity(TickKey)
        .ForJob(Tick)
        .StartNow()
        .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(options.TickEvery).RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .WithRetryPolicy(RetryPolicy.None)
        .Build();
}
