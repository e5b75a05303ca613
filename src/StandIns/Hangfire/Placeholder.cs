namespace Hangfire;
