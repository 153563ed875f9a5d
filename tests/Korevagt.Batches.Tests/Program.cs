using Korevagt.Batches.Tests.Jobs;

// The processes that tests start beside themselves, to kill them. The tests run without this.
return args switch
{
    ["engine"] => await EngineProcess.RunAsync(),
    _ => 2,
};
